// pgx against a server, by simple queries, or by extended ones in text or binary format: values, parameters, an error, a session that goes on after it.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

func run(ctx context.Context, port, protocol string) error {
	config, err := pgx.ParseConfig("postgres://demo@127.0.0.1:" + port + "/demo?sslmode=disable")
	if err != nil {
		return err
	}
	switch protocol {
	case "simple":
		config.DefaultQueryExecMode = pgx.QueryExecModeSimpleProtocol
	case "text":
		config.DefaultQueryExecMode = pgx.QueryExecModeExec
	}
	connection, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return err
	}
	defer connection.Close(ctx)
	var (
		integer int32
		text    string
		truth   bool
		float   float64
	)
	if err := connection.QueryRow(ctx, "SELECT 1, 'é', true, 2.5::float8").Scan(&integer, &text, &truth, &float); err != nil {
		return err
	}
	if integer != 1 || text != "é" || !truth || float != 2.5 {
		return fmt.Errorf("values: %v %v %v %v", integer, text, truth, float)
	}
	for key := 0; key < 3; key++ {
		var name string
		if err := connection.QueryRow(ctx, "SELECT r_name FROM region WHERE r_regionkey = $1", key).Scan(&name); err != nil {
			return err
		}
		if name != []string{"AFRICA", "AMERICA", "ASIA"}[key] {
			return fmt.Errorf("region %v is %v", key, name)
		}
	}
	_, err = connection.Exec(ctx, "SELECT n_nme FROM nation")
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != "42703" {
		return fmt.Errorf("42703 is expected, not %v", err)
	}
	rows, err := connection.Query(ctx, "SELECT n_nationkey FROM nation")
	if err != nil {
		return err
	}
	count := 0
	for rows.Next() {
		count++
	}
	if count != 25 || rows.Err() != nil {
		return fmt.Errorf("%v nations, %v", count, rows.Err())
	}
	return nil
}

func main() {
	if err := run(context.Background(), os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
