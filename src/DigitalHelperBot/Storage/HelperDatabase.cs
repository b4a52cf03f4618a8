using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Storage;

/// <summary>The database, whichever it is: contexts for everything off the message path, prepared statements on it.</summary>
public abstract class HelperDatabase : IDbContextFactory<HelperDb>, IAsyncDisposable
{
    /// <summary>For people: which database, and where. No secret is in it.</summary>
    public abstract string Name { get; }

    /// <summary>True when several instances may use it at once.</summary>
    public abstract bool IsShared { get; }

    public abstract HelperDb CreateDbContext();

    /// <summary>Runs one prepared statement and reads its rows.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public ValueTask<List<T>> ReadAllAsync<T>(
        Statement statement, Action<DbParameterCollection> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        AskAsync(() => RunReadAsync(statement, bind, read, cancellationToken));

    /// <summary>Runs one prepared statement of its own, outside any turn, and tells how many rows it touched.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public ValueTask<int> ExecuteAsync(Statement statement, Action<DbParameterCollection> bind, CancellationToken cancellationToken) =>
        AskAsync(() => RunAsync(statement, bind, cancellationToken));

    /// <summary>The first row, or null.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public async ValueTask<T?> ReadAsync<T>(
        Statement statement, Action<DbParameterCollection> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await ReadAllAsync(statement, bind, read, cancellationToken);
        return rows.Count > 0 ? rows[0] : null;
    }

    /// <summary>Claims the database for this program where only one may have it, brings the tables up to date, and refuses to start where what is committed could be lost.</summary>
    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>For a command beside a running bot: looks whether the tables are there and up to date, and claims nothing.</summary>
    /// <returns>Null when the database can be used, or what to do first.</returns>
    public abstract Task<string?> JoinAsync(CancellationToken cancellationToken);

    /// <summary>Overwrites what deleted rows left behind, as far as the database lets a client do that.</summary>
    public abstract Task EraseLeftoversAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    internal abstract WriterSession OpenWriter();

    /// <summary>True when the database itself failed, so that trying again may help; false when it refused what it was given.</summary>
    internal abstract bool IsAtFault(Exception exception);

    protected abstract ValueTask<List<T>> RunReadAsync<T>(
        Statement statement, Action<DbParameterCollection> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken);

    protected abstract ValueTask<int> RunAsync(
        Statement statement, Action<DbParameterCollection> bind, CancellationToken cancellationToken);

    /// <summary>Asks a second time after a fault that came at once: a server that was started again leaves kept connections broken.</summary>
    private async ValueTask<T> AskAsync<T>(Func<ValueTask<T>> ask)
    {
        for (var again = false; ; again = true)
        {
            try
            {
                return await ask();
            }
            catch (Exception fault) when (IsAtFault(fault))
            {
                if (again || fault is TimeoutException || fault.InnerException is TimeoutException)
                    throw new StorageUnavailableException("The database does not answer.", fault);
            }
        }
    }
}
