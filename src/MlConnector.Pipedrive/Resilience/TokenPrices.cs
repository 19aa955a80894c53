namespace MlConnector.Pipedrive;

/// <summary>The documented price of every operation in tokens of the company's daily budget. It does not depend on how much is asked for.</summary>
internal static class TokenPrices
{
    public static int Of(HttpMethod method, string path) => Parse(path) is var (isOld, steps) && isOld ? OfVersion1(method.Method, steps) : OfVersion2(method.Method, steps);

    /// <summary>Whether an operation counts for the window of searches too.</summary>
    public static bool IsSearch(string path) => IsSearch(Parse(path).Steps);

    private static bool IsSearch(string[] steps) => steps is [_, "search"] or ["itemSearch", ..] or ["users", "find"];

    private static int OfVersion2(string method, string[] steps) => (method, steps) switch
    {
        ("GET", [_, "archived"]) => 20,
        ("GET", _) when IsSearch(steps) => 20,
        ("GET", ["pipelines" or "stages"]) => 5,
        ("GET", ["deals", "products" or "installments"]) => 10,
        ("GET", [_, _] or [_, _, "picture"] or [_, _, "convert", "status", _]) => 1,
        ("GET", _) => 10,
        ("POST", [_, _, "convert", _]) => 40,
        ("POST", [_, _, "products", "bulk"]) => 25,
        ("POST" or "PUT", [_, _, "images"]) => 20,
        ("DELETE", ["deals", _, "products"]) => 15,
        ("DELETE", [_, _, "images"]) => 6,
        ("DELETE", _) => 3,
        _ => 5,
    };

    private static int OfVersion1(string method, string[] steps) => (method, steps) switch
    {
        ("GET", [_, "summary", "archived"]) => 80,
        ("GET", [_, "archived" or "summary"] or [_, "timeline", "archived"] or [_, _, "flow" or "conversion_statistics" or "movement_statistics"]) => 40,
        ("GET", _) when IsSearch(steps) => 40,
        ("GET", ["webhooks" or "leadLabels"]) => 10,
        ("GET", [_, _, "participants" or "participantsChangelog" or "permittedUsers" or "permissions" or "roleAssignments" or "roleSettings"]) => 10,
        ("GET", [_, "timeline"] or ["filters", "helpers"]) => 20,
        ("GET", ["leadSources" or "userSettings"] or [_, _] or [_, _, "comments", _]) => 2,
        ("GET", _) => 20,
        ("PUT", [_, _, "merge"]) => 40,
        ("DELETE", [_, _, ..]) => 6,
        _ => 10,
    };

    // v1 answers at two addresses, v2 at one.
    private static (bool IsOld, string[] Steps) Parse(string path) => path.Trim('/').Split('/') switch
    {
        ["api", "v1", .. var steps] => (true, steps),
        ["v1", .. var steps] => (true, steps),
        ["api", "v2", .. var steps] => (false, steps),
        var steps => (false, steps),
    };
}
