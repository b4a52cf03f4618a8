using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>Reads values that <see cref="ParameterValues"/> wrote.</summary>
public static class RowValues
{
    extension(DbDataReader row)
    {
        public string? TextOrNull(int index) => row.IsDBNull(index) ? null : row.GetString(index);

        public DateTimeOffset Time(int index) => new(row.GetInt64(index), TimeSpan.Zero);

        public DateTimeOffset? TimeOrNull(int index) => row.IsDBNull(index) ? null : row.Time(index);
    }
}
