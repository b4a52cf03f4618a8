using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RunningNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "people_weeks",
                columns: table => new
                {
                    week = table.Column<int>(type: "integer", nullable: false),
                    person_key = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: false),
                    site_id = table.Column<string>(type: "text", nullable: false),
                    marks = table.Column<int>(type: "integer", nullable: false),
                    was_site = table.Column<string>(type: "text", nullable: false),
                    was_marks = table.Column<int>(type: "integer", nullable: false),
                    change = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_weeks", x => new { x.week, x.person_key, x.article_id });
                });

            migrationBuilder.CreateTable(
                name: "running_articles",
                columns: table => new
                {
                    week = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: false),
                    writer = table.Column<long>(type: "bigint", nullable: false),
                    shown = table.Column<int>(type: "integer", nullable: false),
                    confirmed = table.Column<int>(type: "integer", nullable: false),
                    not_sorted = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_running_articles", x => new { x.week, x.article_id, x.writer });
                });

            migrationBuilder.CreateTable(
                name: "running_needs",
                columns: table => new
                {
                    week = table.Column<int>(type: "integer", nullable: false),
                    need_id = table.Column<long>(type: "bigint", nullable: false),
                    writer = table.Column<long>(type: "bigint", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_running_needs", x => new { x.week, x.need_id, x.writer });
                });

            migrationBuilder.CreateTable(
                name: "running_sites",
                columns: table => new
                {
                    week = table.Column<int>(type: "integer", nullable: false),
                    site_id = table.Column<string>(type: "text", nullable: false),
                    writer = table.Column<long>(type: "bigint", nullable: false),
                    asked = table.Column<int>(type: "integer", nullable: false),
                    no_answer = table.Column<int>(type: "integer", nullable: false),
                    confirmed = table.Column<int>(type: "integer", nullable: false),
                    not_sorted = table.Column<int>(type: "integer", nullable: false),
                    unknown = table.Column<int>(type: "integer", nullable: false),
                    needing = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_running_sites", x => new { x.week, x.site_id, x.writer });
                });

            migrationBuilder.Sql(CountsCarriedOver.Sql);

            migrationBuilder.DropTable(
                name: "people_counts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "people_weeks");

            migrationBuilder.DropTable(
                name: "running_articles");

            migrationBuilder.DropTable(
                name: "running_needs");

            migrationBuilder.DropTable(
                name: "running_sites");

            migrationBuilder.CreateTable(
                name: "people_counts",
                columns: table => new
                {
                    week = table.Column<int>(type: "integer", nullable: false),
                    site_id = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    person_key = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_counts", x => new { x.week, x.site_id, x.subject, x.person_key });
                });
        }
    }
}
