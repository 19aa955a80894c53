namespace MlConnector.Sync.Storage.Sqlite;

/// <summary>
/// The operating system's lock on a file beside the database. It dies with the process, so a crash leaves nothing to clean up;
/// the empty file stays, because removing it would let two processes lock two files of the same name.
/// </summary>
internal static class SqliteLock
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    /// <summary>Takes the lock, and makes the folder and the database file when they are new.</summary>
    /// <exception cref="StoreUnavailableException">Another process holds it, or the folder cannot be used.</exception>
    public static FileStream Take(SqliteFile file)
    {
        FileStream? held = null;
        try
        {
            var folder = Path.GetDirectoryName(file.Path)!;
            Directory.CreateDirectory(folder);
            RefuseNetwork(file, folder);
            held = Open(file.LockPath, FileShare.None);
            // The database holds customers' data: it is made for this account only.
            Open(file.Path, FileShare.ReadWrite | FileShare.Delete).Dispose();
            return held;
        }
        catch (IOException error) when (held is null && error.HResult is SharingViolation or WouldBlockOnLinux or WouldBlockOnMac)
        {
            throw new StoreUnavailableException(
                $"The store '{file.Path}' is in use by another process; stop that one or name another file.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StoreUnavailableException)
        {
            held?.Dispose();
            throw file.Unavailable(error);
        }
    }

    private static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private static void RefuseNetwork(SqliteFile file, string folder)
    {
        var place = OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder;
        if (place.StartsWith(@"\\", StringComparison.Ordinal) || new DriveInfo(place).DriveType == DriveType.Network)
        {
            throw new StoreUnavailableException(
                $"The store '{file.Path}' is on a network drive, where SQLite cannot lock it safely; put it on a local disk.");
        }
    }
}
