using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>Values as the tables hold them: times as UTC ticks, enums as <see cref="int"/>, absent values as <see cref="DBNull"/>.</summary>
public static class ParameterValues
{
    extension(DbParameterCollection parameters)
    {
        public void Set(int index, string? value)
        {
            if (parameters is BoundValues bound)
                bound.SetText(index, value);
            else
                parameters[index].Value = value ?? (object)DBNull.Value;
        }

        public void Set(int index, long? value)
        {
            if (parameters is BoundValues bound)
                bound.SetNumber(index, value);
            else
                parameters[index].Value = value ?? (object)DBNull.Value;
        }

        public void Set(int index, int? value)
        {
            if (parameters is BoundValues bound)
                bound.SetNumber(index, value);
            else
                parameters[index].Value = value ?? (object)DBNull.Value;
        }

        public void Set(int index, double? value)
        {
            if (parameters is BoundValues bound)
                bound.SetReal(index, value);
            else
                parameters[index].Value = value ?? (object)DBNull.Value;
        }

        public void Set(int index, bool value)
        {
            if (parameters is BoundValues bound)
                bound.SetNumber(index, value ? 1 : 0);
            else
                parameters[index].Value = value;
        }

        public void Set(int index, DateTimeOffset? value) => parameters.Set(index, value?.UtcTicks);
    }
}
