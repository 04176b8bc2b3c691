# Which match is found, and which part of it each parenthesis has: long, short and mixed preferences.

query TTTTT
SELECT regexp_replace('abc01234xyz', '(.*)(\d+)(.*)', '<\&|\1|\2|\3>'), regexp_replace('abc01234xyz', '(.*?)(\d+)(.*)', '<\&|\1|\2|\3>'), regexp_replace('abc01234xyz', '(?:(.*?)(\d+)(.*)){1,1}', '<\&|\1|\2|\3>'), regexp_replace('abc01234xyz', '(.*?)(\d+?)(.*)', '<\&|\1|\2|\3>'), regexp_replace('abc01234xyz', '(.*)(\d+?)(.*?)', '<\&|\1|\2|\3>')
----
<abc01234xyz|abc0123|4|xyz> <abc0|abc|0|>1234xyz <abc01234xyz|abc|01234|xyz> <abc0|abc|0|>1234xyz <abc01234xyz|abc0123|4|xyz>


query TTTT
SELECT regexp_replace('XY1234Z', 'Y*([0-9]{1,3})', '<\&|\1|\2|\3>'), regexp_replace('XY1234Z', 'Y*?([0-9]{1,3})', '<\&|\1|\2|\3>'), regexp_replace('XY1234Z', '(Y*)([0-9]{1,3}?)', '<\&|\1|\2|\3>'), regexp_replace('XY1234Z', 'Y+?([0-9]+)Z', '<\&|\1|\2|\3>')
----
X<Y123|123||>4Z X<Y1|1||>234Z X<Y123|Y|123|>4Z X<Y1234Z|1234||>


query TTTTTTT
SELECT regexp_replace('foobarbaz', '(foo|foobar)(bar|baz)*(.*)', '<\&|\1|\2|\3>'), regexp_replace('foobarbaz', '(foo|foobar)(.*)', '<\&|\1|\2|\3>'), regexp_replace('foobarbaz', '(foo|foobar)?(bar)*(.*)', '<\&|\1|\2|\3>'), regexp_replace('foobarbaz', '(foo|foobar){1}(bar|baz)?', '<\&|\1|\2|\3>'), regexp_replace('foobarbaz', 'b..', '<\&|\1|\2|\3>'), regexp_replace('foobarbaz', '(b..)+', '<\&|\1|\2|\3>'), regexp_replace('foobarbaz', '(b..)*', '<\&|\1|\2|\3>')
----
<foobarbaz|foobar|baz|> <foobarbaz|foobar|baz|> <foobarbaz|foobar||baz> <foobarbaz|foobar|baz|> foo<bar|||>baz foo<barbaz|baz||> <|||>foobarbaz


query TTTTTTTTTT
SELECT regexp_replace('aaaa', 'a', '<\&|\1|\2|\3>'), regexp_replace('aaaa', 'a*', '<\&|\1|\2|\3>'), regexp_replace('aaaa', 'a+?', '<\&|\1|\2|\3>'), regexp_replace('aaaa', 'a*?', '<\&|\1|\2|\3>'), regexp_replace('aaaa', 'a{2}', '<\&|\1|\2|\3>'), regexp_replace('aaaa', 'a{1,3}?', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a{1,2}){2}', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a{1,2})*', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a{1,2}?)*', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a)(a*)(a*)', '<\&|\1|\2|\3>')
----
<a|||>aaa <aaaa|||> <a|||>aaa <|||>aaaa <aa|||>aa <a|||>aaa <aaaa|aa||> <aaaa|aa||> <aaaa|a||> <aaaa|a|aaa|>


query TTTTTTTTTT
SELECT regexp_replace('aaaa', '(a*)(a*)', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a*?)(a*)', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a*)(a*?)', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a*?)(a*?)', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a+)(a+?)(a*)', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a|aa)(a|aa)*', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(aa|a)*', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '(a|aa)*?', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '((a)|(aa))*', '<\&|\1|\2|\3>'), regexp_replace('aaaa', '((a)|(aa))*?$', '<\&|\1|\2|\3>')
----
<aaaa|aaaa||> <|||>aaaa <aaaa|aaaa||> <|||>aaaa <aaaa|aaa|a|> <aaaa|aa|aa|> <aaaa|aa||> <|||>aaaa <aaaa|aa||aa> <aaaa|aa||aa>


query TTTTTTTTT
SELECT regexp_replace('abcabc', '(abc)*', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '(abc){2}', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '(abc){1,}', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '(a)(b)(c)', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '((a)(b))c', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '(a(b(c)))+', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '(a|b|c)+', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '(a|b|c)*c', '<\&|\1|\2|\3>'), regexp_replace('abcabc', '(?:a|b|c)+(c)', '<\&|\1|\2|\3>')
----
<abcabc|abc||> <abcabc|abc||> <abcabc|abc||> <abc|a|b|c>abc <abc|ab|a|b>abc <abcabc|abc|bc|c> <abcabc|c||> <abcabc|b||> <abcabc|c||>


query TTTTTTTTTT
SELECT regexp_replace('abcd', '(a|ab)(c|bcd)', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(a|ab)(c|bcd)*', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(ab|a)(bcd|c)?(d*)', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(a*)(ab)*(b*)', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(.)(.)?(.)?', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(..)*', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(.|..)*', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(..|.)*?', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(x)?(a)?', '<\&|\1|\2|\3>'), regexp_replace('abcd', '(x)*b', '<\&|\1|\2|\3>')
----
<abcd|a|bcd|> <abcd|a|bcd|> <abcd|ab|c|d> <ab|a||b>cd <abc|a|b|c>d <abcd|cd||> <abcd|cd||> <|||>abcd <a||a|>bcd a<b|||>cd


query TTTTTTTT
SELECT regexp_replace('xay', 'a|x|y', '<\&|\1|\2|\3>'), regexp_replace('xay', '(a|x)+', '<\&|\1|\2|\3>'), regexp_replace('xay', 'x|xa|xay', '<\&|\1|\2|\3>'), regexp_replace('xay', 'x?|xa', '<\&|\1|\2|\3>'), regexp_replace('xay', '(x|xa)?y', '<\&|\1|\2|\3>'), regexp_replace('xay', 'xay|x', '<\&|\1|\2|\3>'), regexp_replace('xay', '.*?y', '<\&|\1|\2|\3>'), regexp_replace('xay', '.+?', '<\&|\1|\2|\3>')
----
<x|||>ay <xa|a||>y <xay|||> <xa|||>y <xay|xa||> <xay|||> <xay|||> <x|||>ay


query TTTTTTTTTTTTT
SELECT regexp_replace('', '', '<\&|\1|\2|\3>'), regexp_replace('', 'a*', '<\&|\1|\2|\3>'), regexp_replace('', '(a*)*', '<\&|\1|\2|\3>'), regexp_replace('', '(a*)+', '<\&|\1|\2|\3>'), regexp_replace('', '(a|b)*', '<\&|\1|\2|\3>'), regexp_replace('', '()', '<\&|\1|\2|\3>'), regexp_replace('', '()*', '<\&|\1|\2|\3>'), regexp_replace('', '(|a)', '<\&|\1|\2|\3>'), regexp_replace('', '(a|)', '<\&|\1|\2|\3>'), regexp_replace('', '^$', '<\&|\1|\2|\3>'), regexp_replace('', '^', '<\&|\1|\2|\3>'), regexp_replace('', '$', '<\&|\1|\2|\3>'), regexp_replace('', '(^)*', '<\&|\1|\2|\3>')
----
<|||> <|||> <|||> <|||> <|||> <|||> <|||> <|||> <|||> <|||> <|||> <|||> <|||>


query TTTTTTTTT
SELECT regexp_replace('b', 'a*', '<\&|\1|\2|\3>'), regexp_replace('b', '(a*)*', '<\&|\1|\2|\3>'), regexp_replace('b', '(a*)+', '<\&|\1|\2|\3>'), regexp_replace('b', '(a*|b)*', '<\&|\1|\2|\3>'), regexp_replace('b', '(a|b)?', '<\&|\1|\2|\3>'), regexp_replace('b', '()b', '<\&|\1|\2|\3>'), regexp_replace('b', '(x*)b', '<\&|\1|\2|\3>'), regexp_replace('b', '(a?)*b', '<\&|\1|\2|\3>'), regexp_replace('b', '(a*?)*?b', '<\&|\1|\2|\3>')
----
<|||>b <|||>b <|||>b <b|b||> <b|b||> <b|||> <b|||> <b|||> <b|||>


query TTTTTTTTTT
SELECT regexp_replace('ab', '(a?)(ab)?', '<\&|\1|\2|\3>'), regexp_replace('ab', '(a?)(ab)?(b)?', '<\&|\1|\2|\3>'), regexp_replace('ab', '(a??)(ab)?', '<\&|\1|\2|\3>'), regexp_replace('ab', '(a)?(ab)?b?', '<\&|\1|\2|\3>'), regexp_replace('ab', '(a|b)*?b', '<\&|\1|\2|\3>'), regexp_replace('ab', '(a|b)+?', '<\&|\1|\2|\3>'), regexp_replace('ab', '(?:a(b)?)+', '<\&|\1|\2|\3>'), regexp_replace('ab', '(a(b)?)*', '<\&|\1|\2|\3>'), regexp_replace('ab', '(?:(a)|(b))*', '<\&|\1|\2|\3>'), regexp_replace('ab', '(?:(a)|b)*', '<\&|\1|\2|\3>')
----
<ab||ab|> <ab|a||b> <|||>ab <ab|a||> <ab|a||> <a|a||>b <ab|b||> <ab|ab|b|> <ab||b|> <ab|||>


# An alternation is greedy whatever its branches prefer; a branch has the preference of its first quantifier.
query TTTTTTTTTTT
SELECT regexp_replace('aaab', 'a*?|b', '<\&|\1|\2|\3>'), regexp_replace('aaab', 'a+?|x', '<\&|\1|\2|\3>'), regexp_replace('aaab', '(a+?|x)', '<\&|\1|\2|\3>'), regexp_replace('aaab', '(a+?)(b)?', '<\&|\1|\2|\3>'), regexp_replace('aaab', 'a+?b?', '<\&|\1|\2|\3>'), regexp_replace('aaab', 'a+?b*', '<\&|\1|\2|\3>'), regexp_replace('aaab', 'a*b?', '<\&|\1|\2|\3>'), regexp_replace('aaab', '(?:a+?)', '<\&|\1|\2|\3>'), regexp_replace('aaab', '(?:a+?){2}', '<\&|\1|\2|\3>'), regexp_replace('aaab', '(?:a+?)b', '<\&|\1|\2|\3>'), regexp_replace('aaab', '(a+?)b', '<\&|\1|\2|\3>')
----
<aaa|||>b <aaa|||>b <aaa|aaa||>b <a|a||>aab <a|||>aab <a|||>aab <aaab|||> <a|||>aab <aa|||>ab <aaab|||> <aaab|aaa||>


query TTTTTTTT
SELECT regexp_replace('abab12', '(ab)+?(\d)?', '<\&|\1|\2|\3>'), regexp_replace('abab12', '((ab)+?)(\d*)', '<\&|\1|\2|\3>'), regexp_replace('abab12', '((ab)+)(\d*)', '<\&|\1|\2|\3>'), regexp_replace('abab12', '(?:ab)+?\d', '<\&|\1|\2|\3>'), regexp_replace('abab12', '(?:ab)*?\d+', '<\&|\1|\2|\3>'), regexp_replace('abab12', '[a-z]*?(\d)', '<\&|\1|\2|\3>'), regexp_replace('abab12', '[a-z]*?(\d+)', '<\&|\1|\2|\3>'), regexp_replace('abab12', '(?:[a-z]*?(\d+)){1,1}', '<\&|\1|\2|\3>')
----
<ab|ab||>ab12 <ab|ab|ab|>ab12 <abab12|abab|ab|12> <abab1|||>2 <abab1|||>2 <abab1|1||>2 <abab1|1||>2 <abab12|12||>


# Back references decide where a match ends.
query TTTTTTTTT
SELECT regexp_replace('aabbaabb', '(a+)(b+)\1\2', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '(.*)\1', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '(.+?)\1', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '(a|b)\1', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '((.)\2)*', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '(?:(a)\1|(b)\2)+', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '(a*)\1', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '(a*?)b*\1', '<\&|\1|\2|\3>'), regexp_replace('aabbaabb', '(.)(.)\2', '<\&|\1|\2|\3>')
----
<aabbaabb|aa|bb|> <aabbaabb|aabb||> <aa|a||>bbaabb <aa|a||>bbaabb <aabbaabb|bb|b|> <aabbaabb||b|> <aa|a||>bbaabb <|||>aabbaabb a<abb|a|b|>aabb


# Lookaround takes part in where a match begins and ends.
query TTTTTTT
SELECT regexp_replace('foobar', 'foo(?=bar)', '<\&|\1|\2|\3>'), regexp_replace('foobar', '(?<=foo)(b)', '<\&|\1|\2|\3>'), regexp_replace('foobar', '(?!foo)(.)', '<\&|\1|\2|\3>'), regexp_replace('foobar', '.*(?<!r)', '<\&|\1|\2|\3>'), regexp_replace('foobar', '(\w+)(?=a)', '<\&|\1|\2|\3>'), regexp_replace('foobar', '(?<=(o))b', '<\&|\1|\2|\3>'), regexp_replace('foobar', '(o)(?!o)', '<\&|\1|\2|\3>')
----
<foo|||>bar foo<b|b||>ar f<o|o||>obar <fooba|||>r <foob|foob||>ar foo<b|||>ar fo<o|o||>bar


# Unicode: positions are characters.
query TTTTTT
SELECT regexp_replace('Zürich—é漢😀', '(.)(ü)', '<\&|\1|\2|\3>'), regexp_replace('Zürich—é漢😀', '([^[:ascii:]])([^[:ascii:]])', '<\&|\1|\2|\3>'), regexp_replace('Zürich—é漢😀', '—(.)(.)(.)', '<\&|\1|\2|\3>'), regexp_replace('Zürich—é漢😀', '(\w+)\W(\w+)', '<\&|\1|\2|\3>'), regexp_replace('Zürich—é漢😀', '.$', '<\&|\1|\2|\3>'), regexp_replace('Zürich—é漢😀', '([[:upper:]])([[:lower:]]+)', '<\&|\1|\2|\3>')
----
<Zü|Z|ü|>rich—é漢😀 Zürich<—é|—|é|>漢😀 Zürich<—é漢😀|é|漢|😀> <Zürich—é漢|Zürich|é漢|>😀 Zürich—é漢<😀|||> <Zürich|Z|ürich|>—é漢😀
