using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PeopleCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "forget_asked_at",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "person_key",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "person_key",
                table: "inbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "people_counts",
                columns: table => new
                {
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    site_id = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    person_key = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_counts", x => new { x.week, x.site_id, x.subject, x.person_key });
                });

            migrationBuilder.CreateTable(
                name: "week_articles",
                columns: table => new
                {
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<string>(type: "TEXT", nullable: false),
                    shown = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed = table.Column<int>(type: "INTEGER", nullable: false),
                    not_sorted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_week_articles", x => new { x.week, x.article_id });
                });

            migrationBuilder.CreateTable(
                name: "week_needs",
                columns: table => new
                {
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    need_id = table.Column<long>(type: "INTEGER", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_week_needs", x => new { x.week, x.need_id });
                });

            migrationBuilder.CreateTable(
                name: "week_sites",
                columns: table => new
                {
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    site_id = table.Column<string>(type: "TEXT", nullable: false),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    no_answer = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed = table.Column<int>(type: "INTEGER", nullable: false),
                    not_sorted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_week_sites", x => new { x.week, x.site_id });
                });

            migrationBuilder.CreateTable(
                name: "weeks",
                columns: table => new
                {
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    frozen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    no_answer = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed = table.Column<int>(type: "INTEGER", nullable: false),
                    not_sorted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_weeks", x => x.week);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_counts");

            migrationBuilder.DropTable(
                name: "week_articles");

            migrationBuilder.DropTable(
                name: "week_needs");

            migrationBuilder.DropTable(
                name: "week_sites");

            migrationBuilder.DropTable(
                name: "weeks");

            migrationBuilder.DropColumn(
                name: "forget_asked_at",
                table: "people");

            migrationBuilder.DropColumn(
                name: "person_key",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "person_key",
                table: "inbox");
        }
    }
}
