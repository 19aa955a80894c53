namespace MlConnector.Sync.Subscriptions;

/// <summary>Tells when a subscription needs a person. Nothing is lost meanwhile: polls find what webhooks do not tell, only later.</summary>
internal static class WatchAlarm
{
    /// <summary>Business Central tells after half a minute and Pipedrive repeats for three; a poll that was a little ahead proves nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _longestFailing = TimeSpan.FromHours(6);

    /// <summary>Whether polls found what was not told, and nothing was heard for long enough since.</summary>
    public static bool IsSilent(Watch watch, DateTimeOffset now) => now - watch.UntoldSince >= Patience;

    /// <summary>One sentence for a person; null when nobody has to look.</summary>
    public static string? Of(Watch watch, DateTimeOffset now)
    {
        var subject = $"{watch.Resource.Side.Name()} webhooks for '{watch.Resource.Name}'";
        return watch.Resource.Name == WatchedResource.DealLines || watch.State == SubscriptionState.Unsupported ? null
            : IsSilent(watch, now) ? $"{subject} are silent: polls find changes since {watch.UntoldSince!.Value.UtcDateTime:u} that no webhook told."
            : now - watch.FailingSince >= _longestFailing ? $"{subject} could not be kept alive since {watch.FailingSince!.Value.UtcDateTime:u}: {watch.Problem}"
            : null;
    }
}
