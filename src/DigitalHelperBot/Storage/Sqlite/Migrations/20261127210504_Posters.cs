using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Posters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "poster_scans",
                columns: table => new
                {
                    week = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<string>(type: "TEXT", nullable: false),
                    site_id = table.Column<string>(type: "TEXT", nullable: false),
                    scans = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_poster_scans", x => new { x.week, x.article_id, x.site_id });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "poster_scans");
        }
    }
}
