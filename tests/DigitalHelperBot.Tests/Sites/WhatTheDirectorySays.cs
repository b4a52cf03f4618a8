using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DigitalHelperBot.Sites.StaffDirectory;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Tests.Sites;

/// <summary>Against a stand-in that speaks Microsoft Graph's HTTP.</summary>
public sealed class WhatTheDirectorySays : IAsyncLifetime
{
    private static readonly Guid Anna = new("aaaaaaaa-0000-0000-0000-000000000001");
    private static readonly Guid Ben = new("bbbbbbbb-0000-0000-0000-000000000002");
    private readonly ConcurrentDictionary<Guid, string?> _offices = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private WebApplication _graph = null!;
    private int _refusals;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _graph = builder.Build();
        _graph.MapGet("/v1.0/users/{id:guid}", (HttpContext context, Guid id) =>
        {
            _asked.Enqueue($"{id} {context.Request.QueryString} {context.Request.Headers.Authorization}");
            if (Interlocked.Decrement(ref _refusals) >= 0)
            {
                context.Response.Headers.RetryAfter = "1";
                return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            }

            return _offices.TryGetValue(id, out var office)
                ? Results.Json(new Dictionary<string, string?> { ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#users(officeLocation)/$entity", ["officeLocation"] = office })
                : Results.Json(new { error = new { code = "Request_ResourceNotFound" } }, statusCode: StatusCodes.Status404NotFound);
        });
        await _graph.StartAsync();
    }

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Fact]
    public async Task Is_where_people_work_until_they_say_otherwise()
    {
        _offices[Anna] = "Elm House";
        _refusals = 1;
        await using var bot = await StartAsync();
        await bot.SayAsync(From(bot, Anna, "print a letter at another site"));

        await Eventually.IsTrueAsync(async () => (await bot.RowsAsync<PersonSite>()) is [{ SiteId: "EH", Chosen: SiteChosen.FromDirectory }], "The directory was not believed.");
        Assert.Contains($"{Anna} ?$select=officeLocation Bearer a-token", _asked);

        await bot.SayAsync(From(bot, Anna, "i work at the depot"));
        await bot.Service<DirectoryLookup>().LookAsync(CancellationToken.None);
        Assert.Equal(("DEP", SiteChosen.InChat), Assert.Single(await bot.RowsAsync<PersonSite>()) is var row ? (row.SiteId!, row.Chosen) : default);
    }

    [Fact]
    public async Task Is_waited_for_before_anyone_is_asked_by_a_card()
    {
        _offices[Ben] = "Somewhere else";
        await using var bot = await StartAsync();
        await bot.SayAsync(From(bot, Ben, "print a letter at another site"));
        await Eventually.IsTrueAsync(() => Task.FromResult(!_asked.IsEmpty), "The directory was not asked.");
        await Eventually.IsTrueAsync(async () => bot.Service<DirectoryMemory>().HasSpoken(Assert.Single(await bot.RowsAsync<DigitalHelperBot.Privacy.Person>()).Key), "It has not spoken.");

        await bot.SayAsync(From(bot, Ben, "print a letter at another site"));

        Assert.Contains("Where do you work?", (await bot.Connector.NextAsync()).Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Must_be_reached_safely()
    {
        Assert.Contains("must be an https address", Assert.Single(new DirectoryOptions { Enabled = true, GraphAddress = "http://graph.example.org" }.Faults()), StringComparison.Ordinal);
        Assert.Contains("together", Assert.Single(new DirectoryOptions { Enabled = true, ClientId = "x" }.Faults()), StringComparison.Ordinal);
        Assert.Empty(new DirectoryOptions { GraphAddress = "" }.Faults());
    }

    private static JsonObject From(BotUnderTest bot, Guid person, string text) => bot.Teams.Message(text)
        .With("from", new JsonObject { ["id"] = $"29:{person}", ["name"] = "Somebody", ["aadObjectId"] = person.ToString() });

    private Task<BotUnderTest> StartAsync() => BotUnderTest.StartWithAsync(
        [
            ("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites"))),
            ("Sites:Directory:Enabled", "true"), ("Sites:Directory:GraphAddress", _graph.Urls.First()),
        ],
        services => services.Replace(ServiceDescriptor.Singleton<GraphToken>(_ => ValueTask.FromResult("a-token"))), "print-a-letter");
}
