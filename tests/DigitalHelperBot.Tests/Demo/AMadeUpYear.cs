using System.CommandLine;
using System.Text.Json;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.WeeklyReport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.Demo;

public sealed class AMadeUpYear : IDisposable
{
    private static readonly string[] Small = ["--sites", "8", "--people", "900", "--weeks", "6", "--seed", "7"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demo-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Has_a_report_of_each_week_that_is_over_and_nobody_who_could_be_written_to()
    {
        var (exit, output, errors) = await RunAsync([.. Small, "--json"]);

        Assert.Equal((0, ""), (exit, errors));
        var now = TimeProvider.System.GetUtcNow();
        var made = JsonDocument.Parse(output).RootElement;
        Assert.Equal((8, 900, 7), (made.GetProperty("sites").GetInt32(), made.GetProperty("people").GetInt32(), made.GetProperty("seed").GetInt32()));
        await using var services = Services();
        await using var db = services.GetRequiredService<HelperDatabase>().CreateDbContext();
        Assert.Equal(made.GetProperty("questions").GetInt32(), await db.Set<AskedQuestion>().CountAsync());
        Assert.Equal(made.GetProperty("needs").GetInt32(), await db.Set<Need>().CountAsync());
        Assert.Equal(5, await db.Set<KeptReport>().CountAsync());
        Assert.True(await db.Set<Signal>().AllAsync(signal => signal.NeedId != null));
        Assert.False(await db.Set<Person>().AnyAsync(person => person.ConversationId != null));
        Assert.False(await db.Set<AskedQuestion>().AnyAsync(question => question.AskedAt > now));
    }

    [Fact]
    public async Task Is_not_put_beside_what_is_there_already()
    {
        await RunAsync(Small);
        var (exit, output, errors) = await RunAsync(Small);

        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("made-up people are not put beside real ones", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_put_where_Teams_talks_to_the_bot()
    {
        var (exit, _, errors) = await RunAsync([.. Small, "--Teams:AppId", "5b7a8e0e-3c9b-4b7e-9d0e-5a1c2d3e4f50"]);

        Assert.Equal(2, exit);
        Assert.Contains("Teams:AppId is set", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "helper.db")));
    }

    [Fact]
    public void Is_refused_with_the_limits_when_it_is_too_big()
    {
        var parsed = Program.CreateRoot([]).Parse(["demo", "--sites", "5000"]);

        Assert.Contains("--sites must be from 6 to 2000.", Assert.Single(parsed.Errors).Message, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Output, string Errors)> RunAsync(string[] arguments)
    {
        string[] all = ["demo", .. arguments, .. Settings().SelectMany(setting => (string[])[$"--{setting.Key}", setting.Value!])];
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await Program.CreateRoot(all).Parse(all).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (exit, output.ToString(), errors.ToString());
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Storage:SqliteFile"] = Path.Combine(_folder.FullName, "helper.db"),
        ["ArticleLibrary:Folder"] = Path.Combine(_folder.FullName, "articles"),
    };

    private ServiceProvider Services() => new ServiceCollection()
        .AddLogging().AddSingleton(TimeProvider.System)
        .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build())
        .BuildServiceProvider();
}
