using System.Text.RegularExpressions;

namespace MlConnector.Sync.Recovery;

/// <summary>What went wrong with an attempt, told apart by what can be done about it.</summary>
internal abstract partial record Failure(string Reason)
{
    private const int LongestSignature = 200;

    /// <summary>Identifies the failure whatever numbers, ids and times its text carries: two of the same are no coincidence.</summary>
    public string Signature
    {
        get
        {
            var text = $"{GetType().Name}: {Varying().Replace(Reason, "#")}";
            return text.Length > LongestSignature ? text[..LongestSignature] : text;
        }
    }

    /// <summary>Likely to pass by itself: a timeout, a 5xx, a lock.</summary>
    public sealed record Transient(string Reason) : Failure(Reason);

    /// <summary>The remote system asks to wait; waiting is not a failed attempt.</summary>
    public sealed record Limited(string Reason, TimeSpan? RetryAfter) : Failure(Reason);

    /// <summary>Code of the application that all records of the flow need hangs; waiting for it is not a failed attempt.</summary>
    public sealed record Busy(string Reason) : Failure(Reason);

    /// <summary>Pipedrive's tokens of the day are used up.</summary>
    public sealed record Budget(string Reason, TimeSpan? RetryAfter) : Failure(Reason);

    /// <summary>Pipedrive's shield blocks our address after ignored limits.</summary>
    public sealed record Blocked(string Reason, TimeSpan? RetryAfter) : Failure(Reason);

    /// <summary>Somebody else changed the record meanwhile; reading it again helps.</summary>
    public sealed record Changed(string Reason) : Failure(Reason);

    /// <summary>The record is not there any more; reading it again tells whether that is so.</summary>
    public sealed record Gone(string Reason) : Failure(Reason);

    /// <summary>The remote system refuses the content; only a person or a changed record helps.</summary>
    public sealed record Rejected(string Reason) : Failure(Reason);

    /// <summary>The remote system does not offer what the flow needs: an endpoint or a method.</summary>
    public sealed record Unsupported(string Reason) : Failure(Reason);

    /// <summary>Another company answers than the one whose records are linked; only a person helps.</summary>
    public sealed record OtherCompany(string Reason) : Failure(Reason);

    /// <summary>The credentials are refused; only a person helps.</summary>
    public sealed record Credentials(string Reason) : Failure(Reason);

    /// <summary>The connection as a whole does not work: permissions, address, company.</summary>
    public sealed record Connection(string Reason) : Failure(Reason);

    /// <summary>A defect of ours.</summary>
    public sealed record Unexpected(string Reason) : Failure(Reason);

    [GeneratedRegex(@"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\d+")]
    private static partial Regex Varying();
}
