using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Postgres.Migrations
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "scans_withheld",
                table: "weeks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "scans",
                table: "week_sites",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "scans_held",
                table: "week_sites",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "scans",
                table: "week_articles",
                type: "integer",
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
