namespace DigitalHelperBot.TryIt;

/// <summary>The conversations of this run, in memory. The oldest goes when there are too many.</summary>
internal sealed class LocalChats(TimeProvider time)
{
    private const int MostKept = 100;

    private readonly Lock _lock = new();
    private readonly List<LocalChat> _chats = [];

    public LocalChat Start()
    {
        var chat = new LocalChat(time);
        lock (_lock)
        {
            _chats.Add(chat);
            if (_chats.Count > MostKept)
                _chats.RemoveAt(0);
        }
        return chat;
    }

    public LocalChat? Find(string id) => Find(chat => chat.Id == id);

    public LocalChat? FindByToken(string token) => Find(chat => chat.Token == token);

    private LocalChat? Find(Predicate<LocalChat> wanted)
    {
        lock (_lock)
            return _chats.Find(wanted);
    }
}
