using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ArticleAuthoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "article_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    based_on = table.Column<string>(type: "text", nullable: true),
                    need_id = table.Column<long>(type: "bigint", nullable: true),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    ready_by = table.Column<string>(type: "text", nullable: true),
                    ready_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_revisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: true),
                    ready_by = table.Column<string>(type: "text", nullable: true),
                    ready_at = table.Column<long>(type: "bigint", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "draft_pictures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_pictures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_checks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    article_id = table.Column<string>(type: "text", nullable: false),
                    draft_revision = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    seen_at = table.Column<long>(type: "bigint", nullable: false),
                    wordings_done = table.Column<int>(type: "integer", nullable: false),
                    wordings_in_all = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_checks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_article_drafts_article_id",
                table: "article_drafts",
                column: "article_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_article_revisions_article_id_id",
                table: "article_revisions",
                columns: new[] { "article_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_draft_pictures_article_id_file_name",
                table: "draft_pictures",
                columns: new[] { "article_id", "file_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_checks_article_id_id",
                table: "publishing_checks",
                columns: new[] { "article_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_drafts");

            migrationBuilder.DropTable(
                name: "article_revisions");

            migrationBuilder.DropTable(
                name: "draft_pictures");

            migrationBuilder.DropTable(
                name: "publishing_checks");
        }
    }
}
