using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DigitalHelperBot.Storage.Sqlite.Migrations
{
    /// <summary>Each table is its own index, as <c>people_counts</c> was: half the work for each message. EF Core has no word for WITHOUT ROWID.</summary>
    public partial class RunningNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            $"""
            CREATE TABLE people_weeks (
                week INTEGER NOT NULL,
                person_key INTEGER NOT NULL,
                article_id TEXT NOT NULL,
                site_id TEXT NOT NULL,
                marks INTEGER NOT NULL,
                was_site TEXT NOT NULL,
                was_marks INTEGER NOT NULL,
                change INTEGER NOT NULL,
                CONSTRAINT "PK_people_weeks" PRIMARY KEY (week, person_key, article_id)
            ) WITHOUT ROWID;
            CREATE TABLE running_articles (
                week INTEGER NOT NULL,
                article_id TEXT NOT NULL,
                writer INTEGER NOT NULL,
                shown INTEGER NOT NULL,
                confirmed INTEGER NOT NULL,
                not_sorted INTEGER NOT NULL,
                CONSTRAINT "PK_running_articles" PRIMARY KEY (week, article_id, writer)
            ) WITHOUT ROWID;
            CREATE TABLE running_needs (
                week INTEGER NOT NULL,
                need_id INTEGER NOT NULL,
                writer INTEGER NOT NULL,
                people INTEGER NOT NULL,
                CONSTRAINT "PK_running_needs" PRIMARY KEY (week, need_id, writer)
            ) WITHOUT ROWID;
            CREATE TABLE running_sites (
                week INTEGER NOT NULL,
                site_id TEXT NOT NULL,
                writer INTEGER NOT NULL,
                asked INTEGER NOT NULL,
                no_answer INTEGER NOT NULL,
                confirmed INTEGER NOT NULL,
                not_sorted INTEGER NOT NULL,
                unknown INTEGER NOT NULL,
                needing INTEGER NOT NULL,
                CONSTRAINT "PK_running_sites" PRIMARY KEY (week, site_id, writer)
            ) WITHOUT ROWID;
            {CountsCarriedOver.Sql}
            DROP TABLE people_counts;
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            DROP TABLE people_weeks;
            DROP TABLE running_articles;
            DROP TABLE running_needs;
            DROP TABLE running_sites;
            CREATE TABLE people_counts (
                week INTEGER NOT NULL,
                site_id TEXT NOT NULL,
                subject TEXT NOT NULL,
                person_key INTEGER NOT NULL,
                CONSTRAINT "PK_people_counts" PRIMARY KEY (week, site_id, subject, person_key)
            ) WITHOUT ROWID;
            """);
    }
}
