using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    turn_id = table.Column<long>(type: "bigint", nullable: false),
                    turn_key = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<long>(type: "bigint", nullable: false),
                    invoke_kind = table.Column<string>(type: "text", nullable: true),
                    invoke_data = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.turn_id);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false),
                    turn_id = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    claimed_until = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    service_url = table.Column<string>(type: "text", nullable: false),
                    tenant_id = table.Column<string>(type: "text", nullable: false),
                    conversation_id = table.Column<string>(type: "text", nullable: false),
                    bot_id = table.Column<string>(type: "text", nullable: false),
                    reply_to_id = table.Column<string>(type: "text", nullable: true),
                    updates_activity_id = table.Column<string>(type: "text", nullable: true),
                    content_kind = table.Column<string>(type: "text", nullable: false),
                    content_data = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false),
                    tenant_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: true),
                    service_url = table.Column<string>(type: "text", nullable: true),
                    conversation_id = table.Column<string>(type: "text", nullable: true),
                    bot_id = table.Column<string>(type: "text", nullable: true),
                    first_seen_at = table.Column<long>(type: "bigint", nullable: false),
                    last_heard_at = table.Column<long>(type: "bigint", nullable: false),
                    welcomed_at = table.Column<long>(type: "bigint", nullable: true),
                    told_what_is_kept_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "questions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    person_key = table.Column<long>(type: "bigint", nullable: true),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: true),
                    offered = table.Column<string>(type: "text", nullable: true),
                    answerable = table.Column<double>(type: "double precision", nullable: false),
                    result = table.Column<int>(type: "integer", nullable: false),
                    result_at = table.Column<long>(type: "bigint", nullable: true),
                    scope = table.Column<int>(type: "integer", nullable: false),
                    thread_id = table.Column<string>(type: "text", nullable: true),
                    platform = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reactions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    person_key = table.Column<long>(type: "bigint", nullable: true),
                    type = table.Column<string>(type: "text", nullable: false),
                    removed = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reactions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    question_id = table.Column<long>(type: "bigint", nullable: true),
                    person_key = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true),
                    article_id = table.Column<string>(type: "text", nullable: true),
                    device = table.Column<int>(type: "integer", nullable: true),
                    step = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "walkthrough_outcomes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    question_id = table.Column<long>(type: "bigint", nullable: false),
                    person_key = table.Column<long>(type: "bigint", nullable: true),
                    article_id = table.Column<string>(type: "text", nullable: false),
                    ended_as = table.Column<int>(type: "integer", nullable: false),
                    device = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_walkthrough_outcomes", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_turn_key",
                table: "inbox",
                column: "turn_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_state_claimed_until",
                table: "outbox",
                columns: new[] { "state", "claimed_until" });

            migrationBuilder.CreateIndex(
                name: "IX_people_tenant_id_person_id",
                table: "people",
                columns: new[] { "tenant_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_questions_asked_at",
                table: "questions",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_reactions_person_key",
                table: "reactions",
                column: "person_key");

            migrationBuilder.CreateIndex(
                name: "IX_signals_at",
                table: "signals",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_signals_question_id",
                table: "signals",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "IX_walkthrough_outcomes_at",
                table: "walkthrough_outcomes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_walkthrough_outcomes_person_key",
                table: "walkthrough_outcomes",
                column: "person_key");

            migrationBuilder.CreateIndex(
                name: "IX_walkthrough_outcomes_question_id",
                table: "walkthrough_outcomes",
                column: "question_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "questions");

            migrationBuilder.DropTable(
                name: "reactions");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropTable(
                name: "walkthrough_outcomes");
        }
    }
}
