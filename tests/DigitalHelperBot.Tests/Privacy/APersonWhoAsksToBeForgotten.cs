using System.Text.Json;
using System.Text.Json.Nodes;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;
using Microsoft.EntityFrameworkCore;
using ToldRow = DigitalHelperBot.Telling.Telling;

namespace DigitalHelperBot.Tests.Privacy;

public sealed class APersonWhoAsksToBeForgotten(Databases databases) : IClassFixture<Databases>
{
    private const string Word = "zanzibarcanary";

    /// <summary>The words of one, and who she is. Her chat's id stands in a reply that is on its way; here it has arrived.</summary>
    private static readonly string[] HerOwn = [Word, "object-anna", "a:anna", "29:anna"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_asked_once_whether_she_is_sure(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind, databases.NewPlace(kind));
        await bot.AskAsync($"who looks after the {Word} machine");

        var sure = await bot.AskAsync("Forget me.");
        Assert.Contains("Are you sure?", sure.Everything, StringComparison.Ordinal);
        Assert.Contains(Word, await StoredBytes.ReadAsync(bot, kind), StringComparison.Ordinal);
        var kept = await bot.PressAsync(sure.Card!.Value.Button("No, keep them"));

        Assert.Contains("Nothing has changed", CardReading.AllText(kept), StringComparison.Ordinal);
        Assert.Contains(Word, await StoredBytes.ReadAsync(bot, kind), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_gone_with_every_word_while_others_keep_theirs(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind, databases.NewPlace(kind));
        await SayMuchAsync(bot, "ben", "hippopotamus");
        await SayMuchAsync(bot, "anna", Word);
        var (herNeed, sharedNeed, hisNeed) = await MakeNeedsAsync(bot);
        var shared = (await bot.RowsAsync<Signal>()).Count(s => s.NeedId == sharedNeed);
        var (before, his) = (await StoredBytes.ReadAsync(bot, kind), await RowsOfAsync(bot, "object-ben"));
        Assert.All(HerOwn[..3], text => Assert.Contains(text, before, StringComparison.Ordinal));

        var sure = await bot.AskAsync("forget my questions");
        var done = await bot.PressAsync(sure.Card!.Value.Button("Yes, forget my questions"));

        Assert.Contains("I have forgotten who you are", CardReading.AllText(done), StringComparison.Ordinal);
        await WaitForOutboxAsync(bot);
        var after = await StoredBytes.ReadAsync(bot, kind);
        Assert.All(HerOwn, text => Assert.DoesNotContain(text, after, StringComparison.Ordinal));
        Assert.Equal(his, await RowsOfAsync(bot, "object-ben"));
        var needs = (await bot.RowsAsync<Need>()).ToDictionary(n => n.Id);
        Assert.Equal((NeedsPersonalRows.NoWordsLeft, null), (needs[herNeed].Title, needs[herNeed].TitleSignalId));
        Assert.Contains("hippopotamus", needs[sharedNeed].Title, StringComparison.Ordinal);
        Assert.Equal("his own need", needs[hisNeed].Title);
        Assert.Equal(shared, (await bot.RowsAsync<Signal>()).Count(s => s.NeedId == sharedNeed));
        Assert.Equal([TellingState.Stopped, TellingState.Waiting], (await bot.RowsAsync<ToldRow>()).OrderBy(t => t.PersonKey.HasValue).Select(t => t.State));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Can_ask_again_and_be_forgotten_again(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind, databases.NewPlace(kind));
        await bot.AskAsync($"who looks after the {Word} machine");
        await ForgetAsync(bot);
        var once = await RowsAsync(bot);

        // A person who is unknown asks to be forgotten: the same as before is left.
        await ForgetAsync(bot);
        Assert.Equal(once, await RowsAsync(bot));

        var welcomeBack = await bot.AskAsync($"who looks after the {Word} machine");
        Assert.Contains("I keep your question so that IT can see", welcomeBack.Everything, StringComparison.Ordinal);
        Assert.Equal(Assert.Single(await bot.RowsAsync<Person>()).Key, Assert.Single(await bot.RowsAsync<AskedQuestion>(), q => q.PersonKey is not null).PersonKey);
        await ForgetAsync(bot);
        Assert.DoesNotContain(Word, await StoredBytes.ReadAsync(bot, kind), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_forgotten_at_the_next_start_when_the_program_was_killed_midway(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var bot = await StartAsync(kind, place);
        await SayMuchAsync(bot, "anna", Word);
        await MakeNeedsAsync(bot);
        await using (var db = bot.Database.CreateDbContext())
        {
            // As it is when the wish is written down, some rows are done, and most are not.
            await db.Set<Person>().ExecuteUpdateAsync(p => p.SetProperty(x => x.ForgetAskedAt, DateTimeOffset.UnixEpoch));
            await db.Set<Signal>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Text, "").SetProperty(x => x.Detail, (string?)null).SetProperty(x => x.PersonKey, (long?)null));
        }

        await WaitForOutboxAsync(bot);
        await bot.StopAsync();
        await using var again = await StartAsync(kind, place, bot.Folder);
        while ((await again.RowsAsync<Person>()).Count > 0)
            await Task.Delay(20);

        var after = await StoredBytes.ReadAsync(again, kind);
        Assert.All(HerOwn, text => Assert.DoesNotContain(text, after, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_a_new_key_though_another_instance_remembers_the_old_one(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind, databases.NewPlace(kind));
        await bot.AskAsync("how do i show my screen");
        await bot.AskAsync("thanks");
        var old = Assert.Single(await bot.RowsAsync<Person>()).Key;
        await using (var db = bot.Database.CreateDbContext())
            await db.Set<Person>().ExecuteDeleteAsync();

        await bot.AskAsync("how do i show my screen");

        var person = Assert.Single(await bot.RowsAsync<Person>());
        Assert.NotEqual(old, person.Key);
        Assert.Equal(person.Key, (await bot.RowsAsync<AskedQuestion>()).MaxBy(q => q.Id)!.PersonKey);
    }

    private static Task<BotUnderTest> StartAsync(DatabaseKind kind, string place, string? folder = null) => BotUnderTest.StartAsync(folder, settings: kind == DatabaseKind.Postgres
        ? [("Storage:Provider", "Postgres"), ("Storage:PostgresConnectionString", place)]
        : []);

    private static async Task ForgetAsync(BotUnderTest bot)
    {
        var sure = await bot.AskAsync("forget my questions");
        await bot.PressAsync(sure.Card!.Value.Button("Yes, forget my questions"));
        await WaitForOutboxAsync(bot);
    }

    /// <summary>By every way in which the bot takes words.</summary>
    private static async Task SayMuchAsync(BotUnderTest bot, string person, string word)
    {
        var missed = await bot.AskAsync($"who looks after the {word} machine", person);
        await bot.PressAsync(missed.Card!.Value.Button("Add this"), person, new JsonObject { ["detail"] = $"the {word} machine hums" });
        var message = bot.Teams.Message($"how do i show my {word}", person);
        await bot.SayAsync(message);
        await bot.SayAsync(Activities.Edited(message, $"how do i show my {word} screen to others"));
        await bot.SayAsync(bot.Teams.ChannelMessage($"where does the {word} live", person));
        var steps = await bot.AskAsync("how do i show my screen", person);
        await bot.PressAsync(steps.Card!.Value.Button("Not sorted"), person);
        using var thumbs = await bot.PostAsync(bot.Teams.Feedback("dislike", $"my {word} looks different", person));
        using var reaction = await bot.PostAsync(bot.Teams.Reaction("like", person));
    }

    /// <summary>One need that only she has, one that both have and that bears her words, and one of his. Both wait to be told.</summary>
    private static async Task<(long Hers, long Shared, long His)> MakeNeedsAsync(BotUnderTest bot)
    {
        await using var db = bot.Database.CreateDbContext();
        // A signal without a need would be placed again in the background.
        await db.Set<Signal>().ExecuteUpdateAsync(s => s.SetProperty(x => x.NeedId, 3));
        var signals = (await db.Set<Signal>().ToListAsync()).Where(s => s.Text.Contains("machine", StringComparison.Ordinal)).ToList();
        var hers = signals.First(s => s.Text.Contains(Word, StringComparison.Ordinal));
        var her = await db.Set<Signal>().FirstAsync(s => s.PersonKey == hers.PersonKey && s.Id != hers.Id && s.Text != "");
        var people = await db.Set<Person>().ToListAsync();
        db.AddRange(
            new Need { Id = 1, Title = her.Text, TitleSignalId = her.Id, FirstHeardAt = her.At },
            new Need { Id = 2, Title = hers.Text, TitleSignalId = hers.Id, FirstHeardAt = hers.At },
            new Need { Id = 3, Title = "his own need", NamedBy = DecidedBy.Person, FirstHeardAt = hers.At });
        her.NeedId = 1;
        signals.ForEach(s => s.NeedId = 2);
        db.AddRange(people.Select((p, i) => new ToldRow
        {
            Id = i + 1,
            Kind = "need",
            NeedId = 2,
            Round = 1,
            PersonKey = p.Key,
            Words = signals.First(s => s.PersonKey == p.Key).Text,
            DueAt = DateTimeOffset.MaxValue,
            CreatedAt = DateTimeOffset.UnixEpoch,
        }));
        await db.SaveChangesAsync();
        return (1, 2, 3);
    }

    /// <summary>Every row that carries the person's key, as JSON.</summary>
    private static async Task<List<string>> RowsOfAsync(BotUnderTest bot, string personId)
    {
        var person = (await bot.RowsAsync<Person>()).Single(p => p.PersonId == personId);
        return [.. (await RowsAsync(bot)).Where(row => row.Contains($"{person.Key}", StringComparison.Ordinal))];
    }

    private static async Task<List<string>> RowsAsync(BotUnderTest bot)
    {
        IEnumerable<object>[] all =
        [
            await bot.RowsAsync<Person>(), await bot.RowsAsync<AskedQuestion>(), await bot.RowsAsync<Signal>(), await bot.RowsAsync<WalkthroughOutcome>(),
            await bot.RowsAsync<KeptReaction>(), await bot.RowsAsync<PersonWeek>(), await bot.RowsAsync<ToldRow>(),
        ];
        return [.. all.SelectMany(rows => rows).Select(row => $"{row.GetType().Name} {JsonSerializer.Serialize(row)}").Order()];
    }

    private static async Task WaitForOutboxAsync(BotUnderTest bot)
    {
        while ((await bot.RowsAsync<OutboxReply>()).Count > 0)
            await Task.Delay(20);
    }
}
