using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class UnmetNeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "need_id",
                table: "signals",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "placed_by",
                table: "signals",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "quiet",
                table: "signals",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "site_id",
                table: "signals",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "need_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    need_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    last_fault = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_need_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "need_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    need_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    undo = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_need_history", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "needs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    title_signal_id = table.Column<long>(type: "bigint", nullable: true),
                    named_by = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: true),
                    signpost = table.Column<string>(type: "text", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    first_heard_at = table.Column<long>(type: "bigint", nullable: false),
                    answered_at = table.Column<long>(type: "bigint", nullable: true),
                    confirmed_at = table.Column<long>(type: "bigint", nullable: true),
                    reopened_at = table.Column<long>(type: "bigint", nullable: true),
                    reopened_count = table.Column<int>(type: "integer", nullable: false),
                    merged_into = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_needs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_signals_need_id",
                table: "signals",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "IX_need_events_state_due_at",
                table: "need_events",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_need_history_need_id",
                table: "need_history",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "IX_needs_title_signal_id",
                table: "needs",
                column: "title_signal_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "need_events");

            migrationBuilder.DropTable(
                name: "need_history");

            migrationBuilder.DropTable(
                name: "needs");

            migrationBuilder.DropIndex(
                name: "IX_signals_need_id",
                table: "signals");

            migrationBuilder.DropColumn(
                name: "need_id",
                table: "signals");

            migrationBuilder.DropColumn(
                name: "placed_by",
                table: "signals");

            migrationBuilder.DropColumn(
                name: "quiet",
                table: "signals");

            migrationBuilder.DropColumn(
                name: "site_id",
                table: "signals");
        }
    }
}
