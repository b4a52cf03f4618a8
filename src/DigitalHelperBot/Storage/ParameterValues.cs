using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>Values as the tables hold them: times as UTC ticks, enums as <see cref="int"/>, absent values as <see cref="DBNull"/>.</summary>
public static class ParameterValues
{
    extension(DbParameterCollection parameters)
    {
        public void Set(int index, string? value) => parameters[index].Value = value ?? (object)DBNull.Value;

        public void Set(int index, long? value) => parameters[index].Value = value ?? (object)DBNull.Value;

        public void Set(int index, int? value) => parameters[index].Value = value ?? (object)DBNull.Value;

        public void Set(int index, double? value) => parameters[index].Value = value ?? (object)DBNull.Value;

        public void Set(int index, bool value) => parameters[index].Value = value;

        public void Set(int index, DateTimeOffset? value) => parameters.Set(index, value?.UtcTicks);
    }
}
