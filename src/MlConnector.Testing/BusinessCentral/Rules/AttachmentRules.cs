using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Both kinds of attachments: what they hang on is told first, their content comes after.</summary>
internal sealed class AttachmentRules(CompanyBooks books, string set) : PageRules(books, set)
{
    private static readonly string[] s_keys = ["parentId", "parentType"];

    public override Row Store(Row row, Field field, byte[] content)
    {
        var draft = Draft.Of(row);
        draft[field.Name] = content;
        draft["byteSize"] = content.Length;
        return Table.Save(draft);
    }

    protected override void Validate(Draft draft, Field field, object value)
    {
        if (draft.Before is not null && s_keys.Contains(field.Name))
        {
            throw ApiFault.Dialog($"You cannot change the value of the key field {field.Name}.");
        }

        base.Validate(draft, field, value);
    }

    protected override void BeforeInsert(Draft draft)
    {
        var kind = draft.Text("parentType");
        if (Type.SetName == "attachments" && kind is "Customer" or "Item" or "Vendor" or "Employee")
        {
            throw ApiFault.Dialog($"Parent type {kind} is not supported. Use documentAttachments API instead.");
        }

        if (!ParentTypes.SetsOf(kind).Any(name => Books[name].Find(draft.Reference("parentId")) is not null))
        {
            throw new ApiFault(404, "Internal_RecordNotFound", $"The parent with ID {draft.Reference("parentId")} cannot be found.");
        }

        if (draft.Text("fileName").Length == 0)
        {
            throw ApiFault.MustHaveValue("File Name", "Attachment Entity Buffer", $"Document Id={draft.Reference("parentId")}");
        }
    }
}
