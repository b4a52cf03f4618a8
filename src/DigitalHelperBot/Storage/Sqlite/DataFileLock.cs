namespace DigitalHelperBot.Storage.Sqlite;

/// <summary>A file beside the data that one running copy of the program holds open for itself. The system lets go of it however that copy ends.</summary>
internal sealed class DataFileLock : IDisposable
{
    private readonly FileStream _held;

    private DataFileLock(FileStream held) => _held = held;

    /// <returns>Null when another copy has it.</returns>
    public static DataFileLock? TryTake(string dataFile)
    {
        try
        {
            return new(new FileStream(dataFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();
}
