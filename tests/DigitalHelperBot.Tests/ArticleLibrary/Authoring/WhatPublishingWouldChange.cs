using System.Net;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class WhatPublishingWouldChange
{
    private const string Bins = "the big bins by the school are frozen shut";

    [Fact]
    public async Task Names_the_article_that_loses_questions_and_the_open_needs_that_are_met_and_asks_why()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys", "print-a-letter");
        await bot.AskAsync("print a letter", "anna");
        await bot.AskAsync("print a letter", "ben");
        await bot.AskAsync(Bins, "carl");
        using var publisher = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Publisher);
        // The other article gives its phrasing up to this one.
        using var markdown = await publisher.OpenAsync("/console/articles/lost-keys/markdown");
        var text = markdown.Document.QuerySelector("#text")!.TextContent.Trim().Replace("  - lost my keys", $"  - {Bins}\n  - frozen bins\n  - bins are stuck shut\n  - print a letter\n  - print a letter please\n  - print the letter now\n  - lost my keys", StringComparison.Ordinal);
        using var saved = await publisher.SendAsync(markdown, "/console/articles/lost-keys/markdown", ("text", text));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);

        using var before = await publisher.OpenAsync("/console/articles/lost-keys/check");
        using var started = await publisher.SendAsync(before, "/console/articles/lost-keys/check");
        var check = await DoneAsync(bot);

        var result = CheckResult.FromJson(check.Result)!;
        Assert.Equal(3, check.WordingsInAll);
        Assert.Equal(1, Assert.Single(result.Needs).Signals);
        Assert.DoesNotContain("bins", check.Result, StringComparison.Ordinal);
        using var page = await publisher.OpenAsync("/console/articles/lost-keys/check");
        Assert.Contains("1 of 1 would be answered", page.Text, StringComparison.Ordinal);
        if (result.Takes)
            Assert.Contains("Takes 2 questions from", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_stopped_by_anybody_and_says_so()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys");
        using var writer = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Writer);
        using var form = await writer.OpenAsync("/console/articles/lost-keys/write");
        using var saved = await writer.SendAsync(form, "/console/articles/lost-keys/write", ("owner", "Estates"));
        using var before = await writer.OpenAsync("/console/articles/lost-keys/check");
        using var started = await writer.SendAsync(before, "/console/articles/lost-keys/check");
        using var running = await writer.OpenAsync("/console/articles/lost-keys/check");

        using var stopped = await writer.SendAsync(running, "/console/articles/lost-keys/check/cancel");

        Assert.Equal(HttpStatusCode.SeeOther, stopped.Status);
        using var after = await writer.OpenAsync("/console/articles/lost-keys/check");
        Assert.Contains("The last look was stopped.", after.Text, StringComparison.Ordinal);
    }

    private static async Task<PublishingCheck> DoneAsync(BotUnderTest bot)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            if ((await bot.RowsAsync<PublishingCheck>()).SingleOrDefault(row => row.State == CheckState.Done) is { } done)
                return done;
            await Task.Delay(100, deadline.Token);
        }
    }
}
