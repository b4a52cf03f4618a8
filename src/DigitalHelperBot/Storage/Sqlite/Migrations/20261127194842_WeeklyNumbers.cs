using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WeeklyNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "asked_withheld",
                table: "weeks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "needing",
                table: "weeks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "needing_withheld",
                table: "weeks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "unknown",
                table: "weeks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "asked_held",
                table: "week_sites",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "needing",
                table: "week_sites",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "needing_held",
                table: "week_sites",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "week_steps",
                columns: table => new
                {
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<string>(type: "TEXT", nullable: false),
                    device = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: false),
                    stuck = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_week_steps", x => new { x.week, x.article_id, x.device, x.step });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "week_steps");

            migrationBuilder.DropColumn(
                name: "asked_withheld",
                table: "weeks");

            migrationBuilder.DropColumn(
                name: "needing",
                table: "weeks");

            migrationBuilder.DropColumn(
                name: "needing_withheld",
                table: "weeks");

            migrationBuilder.DropColumn(
                name: "unknown",
                table: "weeks");

            migrationBuilder.DropColumn(
                name: "asked_held",
                table: "week_sites");

            migrationBuilder.DropColumn(
                name: "needing",
                table: "week_sites");

            migrationBuilder.DropColumn(
                name: "needing_held",
                table: "week_sites");
        }
    }
}
