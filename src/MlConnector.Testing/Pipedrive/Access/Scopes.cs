using MlConnector.Testing.Pipedrive.Serving;

namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>Which scope of an app opens which address; any one of several is enough.</summary>
internal static class Scopes
{
    public static void Require(string method, string[] path, IReadOnlySet<string> granted)
    {
        if (!Openers(method == "GET", path).Any(granted.Contains))
        {
            throw new Refusal(403, "Scope and URL mismatch");
        }
    }

    private static string[] Openers(bool isRead, string[] path) => path switch
    {
        ["currencies", ..] or ["users", "me"] => ["base"],
        ["webhooks", ..] => isRead ? ["webhooks:read", "webhooks:full", "admin"] : ["webhooks:full", "admin"],
        ["users", ..] => isRead ? ["users:read", "admin"] : ["admin"],
        ["itemSearch", ..] => ["search:read"],
        [var set, "search"] => ["search:read", .. Of(true, Area(set))],
        ["recents"] => ["recents:read", "search:read"],
        ["deals", _, "products", ..] or ["deals", "products"] => [.. Of(isRead, "deals"), .. Of(isRead, "products")],
        ["dealFields", ..] => isRead ? ["admin", "deal-fields:full", "deals:read", "deals:full"] : ["admin", "deal-fields:full"],
        ["personFields" or "organizationFields", ..] => isRead ? ["admin", "contact-fields:full", "contacts:read", "contacts:full"] : ["admin", "contact-fields:full"],
        ["productFields", ..] => isRead ? ["product-fields:full", "products:read", "products:full"] : ["product-fields:full", "products:full"],
        ["pipelines" or "stages", ..] => isRead ? ["deals:read", "deals:full", "admin"] : ["admin"],
        ["leadFields", ..] => ["admin", .. Of(isRead, "leads")],
        ["notes" or "noteFields", ..] => [.. Of(isRead, "deals"), .. Of(isRead, "contacts")],
        ["files", ..] => [.. Of(isRead, "deals"), .. Of(isRead, "activities"), .. Of(isRead, "contacts")],
        ["filters", ..] => [.. Of(isRead, "deals"), .. Of(isRead, "contacts"), .. Of(isRead, "products"), .. Of(isRead, "activities")],
        ["activityTypes", ..] => isRead ? ["activities:read", "activities:full", "admin"] : ["admin"],
        [var set, ..] => Of(isRead, Area(set)),
        _ => ["base"],
    };

    private static string Area(string set) => set switch
    {
        "persons" or "organizations" or "organizationRelationships" => "contacts",
        "leads" or "leadLabels" or "leadSources" => "leads",
        "activityFields" => "activities",
        _ => set,
    };

    private static string[] Of(bool isRead, string area) => isRead ? [$"{area}:read", $"{area}:full"] : [$"{area}:full"];
}
