using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Tells the processor what will be read soon: many short pieces that lie far apart are then waited for together, not one after the other.</summary>
internal static class Ahead
{
    /// <summary>So many pieces ahead.</summary>
    public const int Pieces = 12;

    /// <summary>Only a hint, which changes no result.</summary>
    public static unsafe void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
