/** pgjdbc against a server, by `simple` queries, or by extended ones in `text` or `binary` format: values, a statement run until the driver names it, an error, fetch size. */

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public class Jdbc {
  public static void main(String[] args) throws Exception {
    String mode = args[1].equals("simple") ? "simple" : "extended&binaryTransfer=" + args[1].equals("binary");
    String url = "jdbc:postgresql://127.0.0.1:" + args[0] + "/demo?user=demo&sslmode=disable&preferQueryMode=" + mode;
    try (Connection connection = DriverManager.getConnection(url)) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT 1, 'é', 1.50, true, NULL, date '1998-12-01', 2.5::float8")) {
        expect(rows.next(), "a row");
        expect(rows.getInt(1) == 1 && rows.getString(2).equals("é"), "an integer and a text");
        expect(rows.getBigDecimal(3).equals(new BigDecimal("1.50")) && rows.getBoolean(4), "a numeric and a boolean");
        expect(rows.getObject(5) == null && rows.getDate(6).toString().equals("1998-12-01"), "a null and a date");
        expect(rows.getDouble(7) == 2.5, "a float");
      }
      try (PreparedStatement statement = connection.prepareStatement("SELECT n_name FROM nation WHERE n_nationkey = ?")) {
        for (int run = 0; run < 10; run++) {
          statement.setInt(1, 3);
          try (ResultSet rows = statement.executeQuery()) {
            expect(rows.next() && rows.getString(1).equals("CANADA") && !rows.next(), "one nation");
          }
        }
      }
      try (Statement statement = connection.createStatement()) {
        statement.executeQuery("SELECT n_nme FROM nation");
        expect(false, "an error");
      } catch (SQLException error) {
        expect(error.getSQLState().equals("42703"), "42703 instead of " + error.getSQLState());
      }
      if (args[1].equals("simple")) return;
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(7);
        int count = 0;
        try (ResultSet rows = statement.executeQuery("SELECT n_nationkey FROM nation")) {
          while (rows.next()) count++;
        }
        expect(count == 25, "25 rows in portions instead of " + count);
      }
      connection.commit();
    }
  }

  private static void expect(boolean fact, String what) {
    if (!fact) throw new AssertionError(what);
  }
}
