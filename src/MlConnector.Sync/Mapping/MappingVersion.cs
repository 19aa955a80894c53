using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlConnector.Sync.Connections;

namespace MlConnector.Sync.Mapping;

/// <summary>A short text that is another one whenever the settings mean another mapping.</summary>
internal static class MappingVersion
{
    private const int Length = 16;

    public static string Of(SyncFlow flow, RecordFlowOptions options, IEnumerable<FieldRule> rules)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{flow}|{options.Direction}|{options.Conflict}\n");
        foreach (var side in new[] { Side.Pipedrive, Side.BusinessCentral })
        {
            foreach (var (member, asked) in options.Filter.Of(side).OrderBy(condition => condition.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"filter|{side}|{member}|{string.Join('\u001f', asked.Is)}|{string.Join('\u001f', asked.IsNot)}|");
                text.Append(CultureInfo.InvariantCulture, $"{string.Join('\u001f', asked.StartsWith)}|{asked.Empty}\n");
            }
        }

        foreach (var rule in rules.OrderBy(rule => rule.BusinessCentral, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id}|{rule.Direction}|{rule.Conflict}|{rule.OnCreationOnly}|{rule.Clears}|{rule.Transform}|{rule.Length}|");
            text.Append(CultureInfo.InvariantCulture, $"{rule.Constant}|{rule.IsEnforced}|{rule.Default}|{rule.Conversion is not null}");
            foreach (var (from, to) in (rule.Values?.Values ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"|{from}>{to}");
            }

            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }
}
