using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DigitalHelperBot.Tests.Architecture;

/// <summary>Which folders of an assembly use which others, read from the compiled code: what the compiler saw, not what the text seems to say.</summary>
internal static class FolderArrows
{
    /// <summary>Arrows as <c>From → To</c>, with one use as evidence. Folders of other assemblies of ours are written <c>Teams.Outgoing</c>.</summary>
    public static SortedDictionary<(string From, string To), string> Read(string assemblyPath, string rootNamespace)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        var arrows = new SortedDictionary<(string, string), string>();
        foreach (var type in assembly.MainModule.GetTypes())
        {
            if (FolderOf(type, rootNamespace) is not { } from)
                continue;
            foreach (var (used, where) in Uses(type))
            {
                if (FolderOf(used, rootNamespace) is { } to && to != from)
                    arrows.TryAdd((from, to), $"{type.FullName} uses {used.FullName} in {where}");
            }
        }

        return arrows;
    }

    private static string? FolderOf(TypeReference type, string rootNamespace)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        const string ours = "DigitalHelperBot";
        if (type.Namespace != ours && !type.Namespace.StartsWith(ours + ".", StringComparison.Ordinal))
            return null;
        if (type.Namespace == rootNamespace)
            return "(root)";
        var inRoot = type.Namespace.StartsWith(rootNamespace + ".", StringComparison.Ordinal);
        var isOther = type.Scope is AssemblyNameReference reference && reference.Name != rootNamespace;
        if (inRoot && !isOther)
            return type.Namespace[(rootNamespace.Length + 1)..].Split('.')[0];
        return string.Join('.', type.Namespace.Split('.').Skip(1).Take(2));
    }

    private static IEnumerable<(TypeReference Used, string Where)> Uses(TypeDefinition type)
    {
        if (type.BaseType is not null)
            yield return (type.BaseType, "its base");
        foreach (var i in type.Interfaces)
            yield return (i.InterfaceType, "its interfaces");
        foreach (var attribute in type.CustomAttributes)
            yield return (attribute.AttributeType, "its attributes");
        foreach (var field in type.Fields)
        {
            foreach (var t in Flatten(field.FieldType))
                yield return (t, field.Name);
        }

        foreach (var method in type.Methods)
        {
            foreach (var t in method.Parameters.SelectMany(p => Flatten(p.ParameterType)).Concat(Flatten(method.ReturnType)))
                yield return (t, method.Name);
            if (!method.HasBody)
                continue;
            foreach (var t in method.Body.Variables.SelectMany(v => Flatten(v.VariableType)).Concat(method.Body.Instructions.SelectMany(InstructionTypes)))
                yield return (t, method.Name);
        }
    }

    private static IEnumerable<TypeReference> InstructionTypes(Instruction instruction) => instruction.Operand switch
    {
        MethodReference m => Flatten(m.DeclaringType).Concat(m is GenericInstanceMethod g ? g.GenericArguments.SelectMany(Flatten) : []),
        FieldReference f => Flatten(f.DeclaringType),
        TypeReference t => Flatten(t),
        _ => [],
    };

    private static IEnumerable<TypeReference> Flatten(TypeReference type)
    {
        if (type is GenericInstanceType generic)
        {
            foreach (var t in generic.GenericArguments.SelectMany(Flatten))
                yield return t;
        }

        yield return type.GetElementType() ?? type;
    }
}
