namespace DigitalHelperBot.Telling;

/// <summary>Lets so many begin in a second, evenly: never more than one second's worth at once.</summary>
internal sealed class Pace(double perSecond, TimeProvider time)
{
    private readonly double _most = Math.Max(1, perSecond);
    private double _saved = 1;
    private long _at = time.GetTimestamp();

    public TimeSpan UntilNext => TimeSpan.FromSeconds(1 / perSecond);

    /// <summary>How many may begin now.</summary>
    public int Allowed
    {
        get
        {
            var now = time.GetTimestamp();
            _saved = Math.Min(_most, _saved + time.GetElapsedTime(_at, now).TotalSeconds * perSecond);
            _at = now;
            return (int)_saved;
        }
    }

    public void Began(int count) => _saved -= count;
}
