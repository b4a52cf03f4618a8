using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class BoardIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_signals_need_id",
                table: "signals");

            migrationBuilder.CreateIndex(
                name: "IX_signals_need_id_person_key_site_id_at",
                table: "signals",
                columns: new[] { "need_id", "person_key", "site_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_signals_need_id_person_key_site_id_at",
                table: "signals");

            migrationBuilder.CreateIndex(
                name: "IX_signals_need_id",
                table: "signals",
                column: "need_id");
        }
    }
}
