using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>Settings with which tellings go out at once, whenever the tests run.</summary>
internal static class AtAnyHour
{
    private static readonly string NoHolidays = Path.Combine(FolderOfTheRun.New("hours"), "none.txt");

    static AtAnyHour() => File.WriteAllText(NoHolidays, "# none\n");

    /// <param name="more">Other settings, or other values of these.</param>
    public static (string Key, string Value)[] Settings(params (string Key, string Value)[] more)
    {
        (string Key, string Value)[] own =
        [
            ("Telling:From", "00:00"), ("Telling:Until", "23:59:59.9999999"), ("Telling:PerSecond", "30"), ("Telling:BankHolidaysFile", NoHolidays),
            .. Enum.GetNames<DayOfWeek>().Select((day, index) => ($"Telling:WorkingDays:{index}", day)),
        ];
        return [.. own.Where(setting => !more.Any(other => other.Key == setting.Key)), .. more];
    }

    /// <summary>A new database of that kind. SQLite has one beside the articles anyway.</summary>
    public static (string Key, string Value)[] Database(DatabaseKind kind, Databases databases) => kind == DatabaseKind.Postgres
        ? [("Storage:Provider", "Postgres"), ("Storage:PostgresConnectionString", databases.NewPlace(kind))]
        : [];
}
