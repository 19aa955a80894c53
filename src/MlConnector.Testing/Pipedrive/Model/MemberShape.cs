namespace MlConnector.Testing.Pipedrive.Model;

/// <summary>What the value of a member must look like.</summary>
internal enum MemberShape
{
    Text,
    Integer,
    Number,
    Boolean,
    Date,
    List,
    Object,
}
