using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Workplaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "site_id",
                table: "questions",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "person_sites",
                columns: table => new
                {
                    person_key = table.Column<long>(type: "bigint", nullable: false),
                    site_id = table.Column<string>(type: "text", nullable: true),
                    chosen = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_sites", x => x.person_key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_person_sites_changed_at",
                table: "person_sites",
                column: "changed_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "person_sites");

            migrationBuilder.DropColumn(
                name: "site_id",
                table: "questions");
        }
    }
}
