namespace DigitalHelperBot.Storage;

/// <summary>A turn was not stored, so nothing that it promised may be said.</summary>
public abstract class CommitException(string message, Exception? inner) : Exception(message, inner);

/// <summary>The database did not answer, or not in time. The turn may or may not be stored; handling it again is safe.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : CommitException(message, inner);

/// <summary>More turns wait to be stored than may wait.</summary>
public sealed class StorageBusyException() : CommitException("Too many turns are waiting to be stored.", null);

/// <summary>The database refuses this turn's values, and always will.</summary>
public sealed class TurnRefusedException(Exception inner) : CommitException("The database refused this turn's values.", inner);

/// <summary>What the turn was built on has changed meanwhile. Build it again and commit that.</summary>
public sealed class StaleTurnException() : CommitException("What this turn was built on has changed meanwhile.", null);
