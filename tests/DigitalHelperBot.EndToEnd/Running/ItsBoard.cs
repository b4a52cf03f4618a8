using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>What IT do, while the program itself is stopped and nothing is told.</summary>
internal static class ItsBoard
{
    private const long NeedId = 1;

    /// <summary>Everything that was asked is one need, and this article answers it.</summary>
    public static async Task AnswerAllAsync(DirectoryInfo folder, string article)
    {
        await using var app = Program.Build(["--environment", "Development", "--contentRoot", folder.FullName], builder =>
        {
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(
            [
                new("ArticleLibrary:Folder", Path.Combine(folder.FullName, "helper-data", "articles")),
                new("Storage:SqliteFile", Path.Combine(folder.FullName, "helper-data", "helper.db")),
                new("Telling:Paused", "true"),
                .. AtAnyHour(folder).Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)),
            ]);
        });
        await app.StartAsync();
        await using (var db = app.Services.GetRequiredService<HelperDatabase>().CreateDbContext())
            await db.Set<Signal>().ExecuteUpdateAsync(signals => signals.SetProperty(signal => signal.NeedId, NeedId));
        var start = new RoundStart(NeedId, 1, article, null, "Sam in IT");
        await app.Services.GetRequiredService<TurnWriter>().CommitAsync(app.Services.GetRequiredService<Rounds>().Writes(start), CancellationToken.None);
        await app.StopAsync();
    }

    /// <summary>Settings with which people are told whenever the tests run.</summary>
    public static IEnumerable<(string Name, string Value)> AtAnyHour(DirectoryInfo folder)
    {
        var noHolidays = Path.Combine(folder.FullName, "no-holidays.txt");
        File.WriteAllText(noHolidays, "# none\n");
        return
        [
            ("Telling:From", "00:00"), ("Telling:Until", "23:59:59.9999999"), ("Telling:BankHolidaysFile", noHolidays),
            .. Enum.GetNames<DayOfWeek>().Select((day, index) => ($"Telling:WorkingDays:{index}", day)),
        ];
    }
}
