"""Runs one query per table on a lake's Delta tables with Spark; queries in and rows out as JSON."""

import json
import sys

from pyspark.sql import SparkSession

lake, jars = sys.argv[1:]
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.jars", jars)
    .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
    .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
    .config("spark.ui.enabled", "false")
    .config("spark.log.level", "ERROR")
    .getOrCreate()
)
answers = {}
for name, sql in json.load(sys.stdin).items():
    spark.read.format("delta").load(f"{lake}/{name}").createOrReplaceTempView(name)
    answers[name] = [[None if value is None else str(value) for value in row] for row in spark.sql(sql).collect()]
spark.stop()
json.dump(answers, sys.stdout)
