using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KnownProblemsAndProofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "article_proofs",
                columns: table => new
                {
                    article_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    signals = table.Column<int>(type: "integer", nullable: false),
                    answered = table.Column<int>(type: "integer", nullable: false),
                    offered = table.Column<int>(type: "integer", nullable: false),
                    looked_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_proofs", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "forget_count",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forget_count", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "known_problems",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    says = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    ends_at = table.Column<long>(type: "bigint", nullable: false),
                    stopped_at = table.Column<long>(type: "bigint", nullable: true),
                    stopped_by = table.Column<string>(type: "text", nullable: true),
                    told_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_problems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "problem_askers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    problem_id = table.Column<long>(type: "bigint", nullable: false),
                    person_key = table.Column<long>(type: "bigint", nullable: false),
                    question_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_problem_askers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proved_signals",
                columns: table => new
                {
                    article_id = table.Column<string>(type: "text", nullable: false),
                    signal_id = table.Column<long>(type: "bigint", nullable: false),
                    proved = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proved_signals", x => new { x.article_id, x.signal_id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_known_problems_told_at",
                table: "known_problems",
                column: "told_at");

            migrationBuilder.CreateIndex(
                name: "IX_problem_askers_problem_id_person_key",
                table: "problem_askers",
                columns: new[] { "problem_id", "person_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_proofs");

            migrationBuilder.DropTable(
                name: "forget_count");

            migrationBuilder.DropTable(
                name: "known_problems");

            migrationBuilder.DropTable(
                name: "problem_askers");

            migrationBuilder.DropTable(
                name: "proved_signals");
        }
    }
}
