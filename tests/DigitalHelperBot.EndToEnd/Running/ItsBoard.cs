using System.Globalization;
using System.Text.Json;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>What IT do at the command line.</summary>
internal static class ItsBoard
{
    /// <summary>The one need that people have is answered by this article.</summary>
    /// <param name="settings">Those of the running program that the verb needs too.</param>
    public static async Task AnswerAsync(string folder, string article, params (string Name, string Value)[] settings)
    {
        string[] given = [.. settings.Select(setting => $"--{setting.Name}={setting.Value}")];
        using var list = JsonDocument.Parse(await RunningHelper.RunVerbAsync(folder, ["needs", "list", "--json", .. given]));
        var need = Assert.Single(list.RootElement.GetProperty("needs").EnumerateArray()).GetProperty("id").GetInt64();
        await RunningHelper.RunVerbAsync(folder, ["needs", "answer", need.ToString(CultureInfo.InvariantCulture), "--article", article, "--tell", "--by", "Sam", .. given, .. AtAnyHour(folder).Select(setting => $"--{setting.Name}={setting.Value}")]);
    }

    /// <summary>Settings with which people are told whenever the tests run.</summary>
    public static IEnumerable<(string Name, string Value)> AtAnyHour(string folder)
    {
        var noHolidays = Path.Combine(folder, "no-holidays.txt");
        File.WriteAllText(noHolidays, "# none\n");
        return
        [
            ("Telling:From", "00:00"), ("Telling:Until", "23:59:59.9999999"), ("Telling:BankHolidaysFile", noHolidays),
            .. Enum.GetNames<DayOfWeek>().Select((day, index) => ($"Telling:WorkingDays:{index}", day)),
        ];
    }
}
