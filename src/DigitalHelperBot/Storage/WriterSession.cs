using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>One open connection that writes, with its commands prepared. Only the writer's thread uses it.</summary>
internal abstract class WriterSession : IDisposable
{
    /// <summary>Commits all of it in one transaction, or throws and leaves nothing behind. Each work's outcome is set.</summary>
    public abstract void Commit(IReadOnlyList<QueuedWork> group, DateTimeOffset now);

    /// <summary>False when the connection broke and a new one is needed.</summary>
    public abstract bool IsOpen { get; }

    public abstract void Dispose();

    /// <summary>PostgreSQL refuses NUL and lone surrogates, SQLite takes them and then reads them wrongly. Both refuse them here, so that both behave alike.</summary>
    public static void RefuseBrokenText(string? text)
    {
        if (text is not null && IsBroken(text))
            throw new ArgumentException("A text holds a NUL character or a lone surrogate.");
    }

    protected static void RefuseBrokenText(DbParameterCollection parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
            RefuseBrokenText(parameters[i].Value as string);
    }

    protected static void RequireEffect(TurnWrite write, int rows)
    {
        if (rows == 0 && write.MustTakeEffect)
            throw new StaleTurnException();
    }

    private static bool IsBroken(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is var first and >= 0)
        {
            for (var i = first; i < text.Length; i++)
            {
                if (!char.IsSurrogate(text[i]))
                    continue;
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                    return true;
            }
        }
        return text.Contains('\0');
    }
}
