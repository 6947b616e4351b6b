export declare function stageExtension(target: string, binary?: string): string;
export declare function packExtension(stage: string, target: string): Promise<string>;
export declare function checkExtension(file: string, listName?: string): readonly string[];
