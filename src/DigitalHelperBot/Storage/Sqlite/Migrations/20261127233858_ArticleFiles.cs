using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ArticleFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "article_files",
                columns: table => new
                {
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_files", x => x.path);
                });

            migrationBuilder.CreateTable(
                name: "library_changes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_library_changes", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_files");

            migrationBuilder.DropTable(
                name: "library_changes");
        }
    }
}
