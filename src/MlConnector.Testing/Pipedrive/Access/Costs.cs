namespace MlConnector.Testing.Pipedrive.Access;

/// <summary>The documented token price of every operation; a list costs the same whatever its limit.</summary>
internal static class Costs
{
    public static long Of(string method, int version, string[] path) => version == 2 ? OfV2(method, path) : OfV1(method, path);

    public static bool IsSearch(string[] path) => path is [_, "search"] or ["itemSearch", ..] or ["users", "find"];

    private static long OfV2(string method, string[] path) => (method, path) switch
    {
        ("POST", [_, _, "convert", _]) => 40,
        ("POST", [_, _, "products", "bulk"]) => 25,
        ("POST" or "PUT", [_, _, "images"]) => 20,
        ("DELETE", [_, _, "images"]) => 6,
        ("DELETE", ["deals", _, "products"]) => 15,
        ("DELETE", _) => 3,
        ("GET", [_, "archived"]) => 20,
        ("GET", _) when IsSearch(path) => 20,
        ("GET", ["pipelines" or "stages"]) => 5,
        ("GET", ["deals", "products" or "installments"]) => 10,
        ("GET", [_, _] or [_, _, "picture"] or [_, _, "convert", "status", _]) => 1,
        ("GET", _) => 10,
        _ => 5,
    };

    private static long OfV1(string method, string[] path) => (method, path) switch
    {
        (_, [_, _, "merge"]) => 40,
        ("DELETE", [_]) => 10,
        ("DELETE", _) => 6,
        ("GET", _) => OfV1Read(path),
        _ => 10,
    };

    private static long OfV1Read(string[] path) => path switch
    {
        [_, "summary", "archived"] => 80,
        [_, "archived"] or [_, "timeline", "archived"] or [_, "summary"] or [_, _, "flow" or "conversion_statistics" or "movement_statistics"] => 40,
        _ when IsSearch(path) => 40,
        ["webhooks" or "leadLabels"] => 10,
        ["leadSources" or "userSettings"] or [_, _, "comments", _] => 2,
        [_, _, "participants" or "participantsChangelog" or "permittedUsers" or "permissions" or "roleAssignments" or "roleSettings"] => 10,
        [_, "timeline"] or ["filters", "helpers"] => 20,
        [_, _] => 2,
        _ => 20,
    };
}
