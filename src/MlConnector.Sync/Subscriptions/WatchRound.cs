using MlConnector.BusinessCentral;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Recovery;

namespace MlConnector.Sync.Subscriptions;

/// <summary>One look after the subscriptions at Business Central: what is there, for one company.</summary>
/// <param name="session">The connection.</param>
/// <param name="wish">What is asked for.</param>
/// <param name="found">All subscriptions of the environment.</param>
/// <param name="company">The company.</param>
internal sealed class WatchRound(ConnectionSession session, SubscriptionWish wish, IReadOnlyList<Subscription> found, Guid company)
{
    private IReadOnlyList<string>? _supported;

    public ConnectionSession Session => session;

    public SubscriptionWish Wish => wish;

    /// <summary>What a subscription is made for.</summary>
    public string ResourceOf(Watch watch) => $"/api/v2.0/companies({company:D})/{watch.Resource.Name}";

    /// <summary>The subscription of a watch, by its id or, when an answer got lost, by its address; and others that would tell the same.</summary>
    public (Subscription? Ours, IReadOnlyList<Subscription> Doubles) Find(Watch watch, Uri? address)
    {
        var same = found.Where(subscription => address is not null && subscription.NotificationUrl == address.AbsoluteUri).ToList();
        var ours = found.FirstOrDefault(subscription => subscription.SubscriptionId is { } id && id == watch.RemoteId) ?? same.FirstOrDefault();
        return (ours, [.. same.Where(subscription => subscription != ours)]);
    }

    /// <summary>Whether the server says what can be subscribed to, and this is not among it.</summary>
    public async Task<bool> IsUnsupportedAsync(string entitySet)
    {
        try
        {
            _supported ??= await ListSupportedAsync().ConfigureAwait(false);
            return _supported.Count > 0 && !_supported.Any(resource => resource.StartsWith("v2.0/", StringComparison.OrdinalIgnoreCase) && resource.EndsWith($"/{entitySet}", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception failure) when (FailureClassifier.IsRemote(failure))
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> ListSupportedAsync()
    {
        var resources = new List<string>();
        await foreach (var supported in session.BusinessCentral.ListAsync(SubscribableResource.Entity).ConfigureAwait(false))
        {
            resources.Add(supported.Resource ?? "");
        }

        return resources;
    }
}
