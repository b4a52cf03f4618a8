using System.Globalization;
using System.Numerics;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.Privacy;

/// <summary>A new column makes these fail until somebody has said whether it holds something of a person, and what becomes of it.</summary>
public sealed class EveryColumn
{
    /// <summary>Text that is nobody's words and leads to nobody. Whoever adds a line says why.</summary>
    private static readonly Dictionary<string, string> Harmless = new()
    {
        ["*.article_id"] = "an article's id",
        ["*.site_id"] = "where people work; many do",
        ["questions.offered"] = "articles' ids",
        ["questions.platform"] = "iOS, Windows and the like",
        ["reactions.type"] = "Teams' word for a thumb or a heart",
        ["inbox.turn_key"] = "the message's id and a fingerprint of the chat's; gone in seven days",
        ["needs.title"] = "renamed when the words that it came from go",
        ["needs.signpost"] = "IT's own words",
        ["need_history.by"] = "who in IT; kept for as long as the need",
        ["need_history.why"] = "IT's own words",
        ["need_history.undo"] = "ids and states",
        ["need_events.last_fault"] = "what another system's server said",
        ["tellings.kind"] = "a constant",
        ["tellings.content"] = "the same for everybody",
        ["tellings.once"] = "a name made by the program",
        ["tellings.service_url"] = "null for a person's own chat",
        ["tellings.tenant_id"] = "null for a person's own chat",
        ["tellings.conversation_id"] = "null for a person's own chat",
        ["tellings.bot_id"] = "null for a person's own chat",
        ["tellings.claimed_by"] = "an instance of the program",
        ["telling_rounds.signpost"] = "IT's own words",
        ["telling_rounds.started_by"] = "who in IT",
        ["article_proofs.version"] = "a hash of an article",
        ["known_problems.*"] = "IT's own words, and who in IT wrote them",
        ["it_channels.*"] = "IT's own channel",
        ["visits.place"] = "IT's own words",
        ["visits.by"] = "who in IT",
        ["poster_scans.*"] = "an article's id and a site's; nothing of who scanned",
        ["sites.*"] = "places, not people",
        ["site_files_read.hash"] = "a fingerprint of a file",
        ["article_drafts.*"] = "IT's own words, and who in IT wrote them",
        ["article_revisions.*"] = "published articles, and who in IT wrote them",
        ["article_files.*"] = "the articles themselves, which everybody who asks is shown",
        ["draft_pictures.file_name"] = "made of the article's id",
        ["publishing_checks.started_by"] = "who in IT",
        ["publishing_checks.result"] = "ids and numbers; the words are read from the questions each time",
        ["weekly_reports.figures"] = "numbers and ids; people's words are looked up when it is shown",
        ["audit.*"] = "who in IT changed what, with ids and no words",
        ["sign_in_keys.*"] = "keys that sign IT's cookies",
        ["leases.name"] = "a job",
        ["leases.owner"] = "an instance of the program",
    };

    private static readonly IReadOnlyList<PersonalRows> Registered = ReadRegistered();
    private static readonly IReadOnlyDictionary<string, IEntityType> Tables = ReadTables();

    [Fact]
    public void With_a_persons_key_is_registered()
    {
        var keys = Columns().Where(c => c.Column.Contains("person", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, c => Assert.True(
            Find(c.Table) is { } rows && (rows.Key == c.Column || rows.Table == "people"), $"{c.Table}.{c.Column} looks like a person's key. Its slice must register the table with AddPersonalRows."));
    }

    [Fact]
    public void With_text_is_emptied_or_is_known_to_be_nobodys_words()
    {
        foreach (var (table, column, property) in Columns().Where(c => c.Property.ClrType == typeof(string)))
        {
            var rows = Find(table);
            var goes = rows is not null && (rows.GoesWithPerson || rows.Words.Concat(rows.Traces).Any(e => e.Column == column));
            Assert.True(goes || IsHarmless(table, column),
                $"{table}.{column} holds text. Say in its slice's PersonalRows that it is emptied, or here why it need not be.");
            Assert.False(goes && Harmless.ContainsKey($"{table}.{column}"), $"{table}.{column} is emptied; it need not be listed here.");
            Assert.NotNull(property);
        }
    }

    [Fact]
    public void Of_a_registered_table_is_shown_to_the_person_or_has_a_reason_not_to_be()
    {
        foreach (var rows in Registered)
        {
            var inTable = Columns().Where(c => c.Table == rows.Table).Select(c => c.Column).Order().ToArray();
            var said = rows.Shows.Select(s => s.Column).Concat(rows.NotShown.Keys).Order().ToArray();

            Assert.NotEmpty(inTable);
            Assert.Equal(inTable, said);
        }
    }

    [Fact]
    public void That_is_shown_has_words_for_it()
    {
        var words = Words.For("en-GB");
        foreach (var rows in Registered.Where(r => r.Shows.Count > 0))
        {
            Assert.NotEmpty(words.HeldTable(rows.Table, 2));
            foreach (var shown in rows.Shows)
            {
                Assert.NotEmpty(words.HeldColumn(rows.Table, shown.Column));
                var type = Property(rows.Table, shown.Column).ClrType;
                type = Nullable.GetUnderlyingType(type) ?? type;
                var isMarks = type.IsEnum && type.IsDefined(typeof(FlagsAttribute), false);
                Assert.Equal(type.IsEnum && !isMarks, shown.As == ShownAs.Choice);
                Assert.Equal(isMarks, shown.As == ShownAs.Marks);
                Assert.Equal(type == typeof(DateTimeOffset), shown.As == ShownAs.Moment);
                Assert.Equal(type == typeof(bool), shown.As == ShownAs.YesOrNo);
                var values = (type.IsEnum ? Enum.GetValues(type).Cast<object>() : []).Select(value => Convert.ToInt32(value, CultureInfo.InvariantCulture));
                foreach (var value in isMarks ? values.Where(value => value > 0).Select(value => BitOperations.Log2((uint)value)) : values)
                    Assert.NotEmpty(words.HeldChoice(rows.Table, shown.Column, value));
            }
        }
    }

    [Fact]
    public void That_is_named_in_a_registration_is_in_the_table()
    {
        foreach (var rows in Registered)
        {
            string?[] named = [rows.Id, rows.Key, rows.Time, .. rows.Words.Select(w => w.Column), .. rows.Traces.Select(t => t.Column)];
            Assert.All(named.OfType<string>(), column => Property(rows.Table, column));
            Assert.Equal(rows.Ageing == Ageing.None, rows.Time is null);
        }
    }

    private static bool IsHarmless(string table, string column) =>
        Harmless.ContainsKey($"{table}.{column}") || Harmless.ContainsKey($"*.{column}") || Harmless.ContainsKey($"{table}.*");

    private static PersonalRows? Find(string table) => Registered.SingleOrDefault(r => r.Table == table);

    private static IEnumerable<(string Table, string Column, IProperty Property)> Columns() =>
        Tables.SelectMany(t => t.Value.GetProperties().Select(p => (t.Key, p.GetColumnName(), p)));

    private static IProperty Property(string table, string column) =>
        Columns().SingleOrDefault(c => c.Table == table && c.Column == column).Property ?? throw new InvalidOperationException($"There is no column {table}.{column}.");

    private static List<PersonalRows> ReadRegistered()
    {
        using var app = Program.Build(["--environment", "Development"]) as IDisposable;
        return [.. ((Microsoft.AspNetCore.Builder.WebApplication)app).Services.GetServices<PersonalRows>()];
    }

    private static Dictionary<string, IEntityType> ReadTables()
    {
        using var db = new SqliteDatabase(new StorageOptions { SqliteFile = "never-opened.db" }).CreateDbContext();
        return db.Model.GetEntityTypes().ToDictionary(t => t.GetTableName()!);
    }
}
