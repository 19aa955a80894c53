namespace MlConnector.Pipedrive;

/// <summary>
/// Compares the webhooks that exist with those that are wanted. They are banned and removed without a word, so ask daily: list them with
/// <see cref="IWebhooksApi.GetWebhooksAsync"/> and give the answer to <see cref="FindProblems"/>.
/// </summary>
public static class WebhookHealth
{
    /// <summary>What is wrong; empty when all wanted events arrive. Webhooks of others are left alone.</summary>
    /// <param name="found">The webhooks that exist.</param>
    /// <param name="wanted">The registrations that shall exist.</param>
    public static IReadOnlyList<WebhookProblem> FindProblems(IReadOnlyList<Webhook> found, IReadOnlyList<WebhookRegistration> wanted)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(wanted);
        return [.. wanted.SelectMany(registration => ProblemsOf(registration, found))];
    }

    private static IEnumerable<WebhookProblem> ProblemsOf(WebhookRegistration wanted, IReadOnlyList<Webhook> found)
    {
        var covering = found.Where(webhook => Covers(webhook, wanted)).ToList();
        var ours = covering.Where(webhook => CallsAddress(webhook, wanted)).ToList();
        var alive = ours.Where(IsAlive).ToList();
        foreach (var stray in covering.Where(webhook => !CallsAddress(webhook, wanted) && webhook.Name == wanted.Name && IsAlive(webhook)))
        {
            yield return new(WebhookProblemKind.WrongAddress, wanted, stray, "Delete it, and register it again with the right address: webhooks cannot be changed.");
        }

        foreach (var webhook in alive)
        {
            if (webhook.Version is { } version && version != wanted.Version)
            {
                yield return new(WebhookProblemKind.WrongVersion, wanted, webhook, $"Delete it, and register it again with version {wanted.Version}.");
            }

            if (webhook.LastHttpStatus is { } status and (< 200 or > 299))
            {
                yield return new(WebhookProblemKind.Failing, wanted, webhook, StatusAdvice(status));
            }
        }

        foreach (var second in alive.Skip(1))
        {
            yield return new(WebhookProblemKind.Duplicate, wanted, second, "Delete it: the same events come from another webhook.");
        }

        if (alive.Count == 0)
        {
            yield return Dead(wanted, ours);
        }
    }

    private static WebhookProblem Dead(WebhookRegistration wanted, IReadOnlyList<Webhook> ours)
    {
        const string Catch = "then read what changed since the last event: it was not told";
        return ours switch
        {
            [] => new(WebhookProblemKind.Missing, wanted, null, $"Register it, {Catch}."),
            _ when ours.FirstOrDefault(webhook => webhook.RemoveReason is null) is { } banned =>
                new(WebhookProblemKind.Banned, wanted, banned, $"Find out why the address failed, wait half an hour, register it again if it is still inactive, {Catch}."),
            _ => new(WebhookProblemKind.Deleted, wanted, ours[0], $"Find out why the address failed or whether its user lost a permission, register it again, {Catch}."),
        };
    }

    private static bool IsAlive(Webhook webhook) => webhook.IsActive != 0 && webhook.RemoveReason is null;

    private static bool Covers(Webhook webhook, WebhookRegistration wanted) =>
        (webhook.EventObject == "*" || webhook.EventObject == wanted.EventObject) && (webhook.EventAction == "*" || webhook.EventAction == wanted.EventAction);

    private static bool CallsAddress(Webhook webhook, WebhookRegistration wanted) =>
        Uri.TryCreate(webhook.SubscriptionUrl, UriKind.Absolute, out var address) && address == wanted.SubscriptionUrl;

    private static string StatusAdvice(int status) => status switch
    {
        401 or 403 => "The address refused the credential: register it again with the user name and password that the address expects.",
        404 or 405 or 410 => "The address does not take the call: check its path.",
        >= 300 and < 400 => "The address redirects, which is not followed: register where it redirects to.",
        _ => "The address failed or did not answer within ten seconds; ten such failures ban it, and what happens meanwhile is lost.",
    };
}
