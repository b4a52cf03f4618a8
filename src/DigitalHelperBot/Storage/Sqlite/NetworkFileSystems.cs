using System.Text.RegularExpressions;

namespace DigitalHelperBot.Storage.Sqlite;

/// <summary>Tells whether a file is on another machine's disk, where SQLite's locks can't be trusted.</summary>
internal static partial class NetworkFileSystems
{
    private static readonly HashSet<string> Types =
    [
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "gpfs", "ncpfs", "davfs",
        "fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.davfs2", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.blobfuse", "fuse.blobfuse2",
    ];

    /// <returns>The kind of file system when it is a network's, else null.</returns>
    public static string? KindOf(string fullPath)
    {
        if (OperatingSystem.IsLinux())
            return KindOf(fullPath, File.ReadLines("/proc/mounts"));
        if (!OperatingSystem.IsWindows())
            return null;
        if (fullPath.StartsWith(@"\\", StringComparison.Ordinal))
            return "a network share";
        return new DriveInfo(fullPath).DriveType == DriveType.Network ? "a network drive" : null;
    }

    /// <param name="mounts">Lines as in /proc/mounts: device, mount point, type… A later line hides an earlier one.</param>
    public static string? KindOf(string fullPath, IEnumerable<string> mounts)
    {
        var (longest, type) = ("", "");
        foreach (var parts in mounts.Select(line => line.Split(' ')).Where(parts => parts.Length > 2))
        {
            var point = Unescape(parts[1]);
            if (point.Length >= longest.Length && Holds(point, fullPath))
                (longest, type) = (point, parts[2]);
        }
        return Types.Contains(type) ? type : null;
    }

    private static bool Holds(string mountPoint, string path) =>
        mountPoint == "/" || path == mountPoint || path.StartsWith(mountPoint + "/", StringComparison.Ordinal);

    /// <summary>Spaces in mount points are written as \040.</summary>
    private static string Unescape(string mountPoint) =>
        Octal().Replace(mountPoint, match => ((char)Convert.ToInt32(match.Groups[1].Value, 8)).ToString());

    [GeneratedRegex(@"\\([0-7]{3})")]
    private static partial Regex Octal();
}
