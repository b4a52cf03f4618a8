using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Writes down a stored row that a figure comes from, so that somebody can check it by hand.</summary>
internal static class Evidence
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Columns = new();

    /// <param name="except">Columns that are no figure, or hold words.</param>
    public static string Of(string table, object row, params string[] except) => $"{table}: " + string.Join(' ', Columns.GetOrAdd(row.GetType(), ColumnsOf)
        .Where(column => !except.Contains(column.Name))
        .Select(column => (column.Name, Value: column.GetValue(row)))
        .Where(column => column.Value is not null)
        .Select(column => $"{column.Name}={Written(column.Value!)}"));

    private static PropertyInfo[] ColumnsOf(Type row) =>
        [.. row.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(column => column.PropertyType != typeof(string) || column.Name.EndsWith("Id", StringComparison.Ordinal))];

    private static string Written(object value) => value switch
    {
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
