using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Telling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "it_channels",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    tenant_id = table.Column<string>(type: "text", nullable: false),
                    team_id = table.Column<string>(type: "text", nullable: false),
                    conversation_id = table.Column<string>(type: "text", nullable: false),
                    service_url = table.Column<string>(type: "text", nullable: false),
                    bot_id = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_it_channels", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "telling_rounds",
                columns: table => new
                {
                    need_id = table.Column<long>(type: "bigint", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: true),
                    signpost = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telling_rounds", x => new { x.need_id, x.round });
                });

            migrationBuilder.CreateTable(
                name: "telling_stops",
                columns: table => new
                {
                    person_key = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telling_stops", x => x.person_key);
                });

            migrationBuilder.CreateTable(
                name: "tellings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: true),
                    once = table.Column<string>(type: "text", nullable: true),
                    need_id = table.Column<long>(type: "bigint", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: true),
                    person_key = table.Column<long>(type: "bigint", nullable: true),
                    service_url = table.Column<string>(type: "text", nullable: true),
                    tenant_id = table.Column<string>(type: "text", nullable: true),
                    conversation_id = table.Column<string>(type: "text", nullable: true),
                    bot_id = table.Column<string>(type: "text", nullable: true),
                    question_id = table.Column<long>(type: "bigint", nullable: true),
                    asked_at = table.Column<long>(type: "bigint", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    quiet = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<int>(type: "integer", nullable: false),
                    result_at = table.Column<long>(type: "bigint", nullable: true),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    any_time = table.Column<bool>(type: "boolean", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    claimed_by = table.Column<string>(type: "text", nullable: true),
                    claimed_until = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: true),
                    activity_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tellings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_tellings_need_id_round_conversation_id",
                table: "tellings",
                columns: new[] { "need_id", "round", "conversation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tellings_need_id_round_person_key",
                table: "tellings",
                columns: new[] { "need_id", "round", "person_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tellings_once",
                table: "tellings",
                column: "once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tellings_person_key",
                table: "tellings",
                column: "person_key");

            migrationBuilder.CreateIndex(
                name: "IX_tellings_state_due_at",
                table: "tellings",
                columns: new[] { "state", "due_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "it_channels");

            migrationBuilder.DropTable(
                name: "telling_rounds");

            migrationBuilder.DropTable(
                name: "telling_stops");

            migrationBuilder.DropTable(
                name: "tellings");
        }
    }
}
