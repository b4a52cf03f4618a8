using System.Runtime.InteropServices;

namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Does long work on one thread that gives way to the threads that answer questions.</summary>
internal static class QuietThread
{
    // Gets a third of a core that others want as well, and all of one that nobody wants: much nicer, and a change would not go live on a busy machine.
    // Linux has priorities for threads, but .NET does not set them there.
    private const int Nice = 5;

    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(work, done)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "Matcher training" }.Start();
        return done.Task;
    }

    private static void Run<T>(Func<T> work, TaskCompletionSource<T> done)
    {
        if (OperatingSystem.IsLinux()) GiveWay();
        try
        {
            done.SetResult(work());
        }
        catch (OperationCanceledException stopped)
        {
            done.SetCanceled(stopped.CancellationToken);
        }
        catch (Exception broken)
        {
            done.SetException(broken);
        }
    }

    private static void GiveWay()
    {
        try
        {
            _ = SetPriority(0, 0, Nice);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // The work is done all the same.
        }
    }

    // Of the calling thread alone: "process" 0 is the calling thread to Linux (setpriority(2)).
    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
