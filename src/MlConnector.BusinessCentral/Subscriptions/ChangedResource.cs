using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlConnector.BusinessCentral;

/// <summary>The resource of a notification, read from the right: it may be absolute or not, and start with a slash or not.</summary>
internal sealed partial record ChangedResource(string EntitySet, Guid? CompanyId, Guid? Id, DateTimeOffset? Since)
{
    public static ChangedResource Parse(string resource)
    {
        var (path, query) = resource.Split('?', 2) is [var before, var after] ? (before, Uri.UnescapeDataString(after)) : (resource, "");
        var last = LastSegment().Match(path);
        if (!last.Success)
        {
            throw new JsonException("The resource of a notification cannot be understood.");
        }

        return new ChangedResource(last.Groups["set"].Value, IdIn(Company().Match(path).Groups[1]), IdIn(last.Groups["key"]), TimeIn(Changed().Match(query).Groups[1]));
    }

    private static Guid? IdIn(Group text) => Guid.TryParse(text.Value, out var id) ? id : null;

    private static DateTimeOffset? TimeIn(Group text) =>
        DateTimeOffset.TryParse(text.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    [GeneratedRegex(@"(?:^|/)(?<set>\w+)(?:\((?<key>[^()/]{1,200})\))?$", RegexOptions.NonBacktracking)]
    private static partial Regex LastSegment();

    [GeneratedRegex(@"companies\(([0-9a-fA-F-]{36})\)", RegexOptions.NonBacktracking)]
    private static partial Regex Company();

    [GeneratedRegex(@"\$filter=lastModifiedDateTime gt ([0-9TZ:.+-]{10,40})", RegexOptions.NonBacktracking)]
    private static partial Regex Changed();
}
