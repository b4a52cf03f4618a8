using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PosterScanCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "scans",
                table: "weeks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "scans_withheld",
                table: "weeks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "scans",
                table: "week_sites",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "scans_held",
                table: "week_sites",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "scans",
                table: "week_articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // How often posters were scanned was not looked at when these weeks were frozen, so nothing is told of it site by site.
            migrationBuilder.Sql("UPDATE weeks SET scans_withheld = TRUE");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "scans",
                table: "weeks");

            migrationBuilder.DropColumn(
                name: "scans_withheld",
                table: "weeks");

            migrationBuilder.DropColumn(
                name: "scans",
                table: "week_sites");

            migrationBuilder.DropColumn(
                name: "scans_held",
                table: "week_sites");

            migrationBuilder.DropColumn(
                name: "scans",
                table: "week_articles");
        }
    }
}
